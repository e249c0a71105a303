using IjnSite.Engine.Diagnostics;

namespace IjnSite.Outputs.Emails;

/// <summary>Findings in e-mails.</summary>
public static class EmailDiagnostics
{
    public static readonly DiagnosticDescriptor Unsafe = new("email-html", Severity.Error, "The theme's template or style sheet of an e-mail makes something that mail programs drop, block or show wrongly. The rule that it breaks is named; docs/email.md explains each.");

    public static readonly DiagnosticDescriptor TooLarge = new("email-size", Severity.Warning, "The HTML of an e-mail is larger than 100 KB: Gmail cuts a message off at about 102 KB, and the link for unsubscribing with it.")
    {
        Advice = "Shorten the text, or gather fewer items.",
    };

    public static readonly DiagnosticDescriptor BadLink = new("email-link", Severity.Warning, "A link in an e-mail tells the site that it leads to who followed it: utm_source and the like.");

    public static readonly DiagnosticDescriptor NoSender = new("email-sender", Severity.Warning, "There is a newsletter, and site.yml does not say how readers unsubscribe, or where the sender can be reached by post.");

    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [Unsafe, TooLarge, BadLink, NoSender];
}
