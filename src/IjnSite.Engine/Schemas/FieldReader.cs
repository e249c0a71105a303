using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Schemas;

/// <summary>Where a field type reports what it cannot read; knows the path of keys that leads to the value.</summary>
public sealed class FieldReader(DiagnosticBag diagnostics, string keyPath)
{
    public string KeyPath => keyPath;

    /// <summary>In a list whose items have ids: those that are taken already. Null elsewhere.</summary>
    internal HashSet<string>? TakenIds { get; init; }

    public FieldReader Below(string key) => new(diagnostics, keyPath.Length == 0 ? key : $"{keyPath}.{key}");

    public FieldReader Item(int index, HashSet<string>? takenIds = null) =>
        new(diagnostics, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{keyPath}[{index + 1}]")) { TakenIds = takenIds };

    public void Report(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    /// <summary>Reports that a value does not fit its type. Returns null, so that a type can return the call.</summary>
    /// <param name="fix">How to write it so that it does; null where that is a guess.</param>
    public object? Unfit(MetadataValue value, FieldType type, Fix? fix = null)
    {
        var written = value is ScalarValue scalar ? $"'{Shorten(scalar.Text)}'" : value.Shape;
        diagnostics.Add(SchemaDiagnostics.WrongValue.At(
            value.Where, $"'{keyPath}' is {written}", $"It must be {type.Expectation}.") with { Fix = fix });
        return null;
    }

    internal static string Shorten(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "…");

    /// <summary>Text and its absence are the same for every type: an empty string, nothing but blanks, and null mean that the key is not there.</summary>
    public static bool IsAbsent(MetadataValue? value) =>
        value is null or ScalarValue { IsNull: true } || (value is ScalarValue scalar && string.IsNullOrWhiteSpace(scalar.Text));
}
