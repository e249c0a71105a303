namespace IjnSite.Engine.Diagnostics;

/// <summary>A finding: data, collected in a <see cref="DiagnosticBag"/>, sorted and formatted once at the end.</summary>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, SourceSpan Where, string Message, string Remedy)
{
    public string Id => Descriptor.Id;

    public Severity Severity => Descriptor.Severity;

    /// <summary>How <c>ijn check --fix</c> mends it; null when a person has to.</summary>
    public Fix? Fix { get; init; }

    /// <summary>What is wrong and what to do, as one line of text without line breaks or other control characters.</summary>
    public string Text => HarmlessText.OneLine(Remedy.Length == 0 ? Message : $"{Message}. {Remedy}", ' ');
}
