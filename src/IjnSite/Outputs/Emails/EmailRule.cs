using IjnSite.Engine.Formats.Html;

namespace IjnSite.Outputs.Emails;

/// <summary>One thing that an e-mail must not have, or must have; the list stands in <c>docs/email.md</c>.</summary>
/// <param name="Name">In lower case with hyphens; shown to people.</param>
/// <param name="Remedy">What to do, as a sentence.</param>
/// <param name="Faults">What is wrong in a message, each as a phrase that goes on from a colon. The second argument is the placeholder for unsubscribing, null without one.</param>
internal sealed record EmailRule(string Name, string Remedy, Func<HtmlPage, string?, IEnumerable<string>> Faults)
{
    /// <summary>It is about colors, so that it is asked of the dark scheme too.</summary>
    public bool IsOfColors { get; init; }
}
