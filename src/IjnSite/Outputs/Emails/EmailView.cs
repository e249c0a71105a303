using IjnSite.Engine.Formats.Liquid;

namespace IjnSite.Outputs.Emails;

/// <summary>The <c>mail</c> of a template in <c>email/</c>.</summary>
/// <param name="Unsubscribe">Stands for the placeholder of the sending system, which is put in at the end; null without one.</param>
internal sealed record EmailView(string Subject, string Preheader, string Language, string Direction, HtmlText? Content, string Url, string? Unsubscribe, string? PostalAddress)
{
    public static readonly LiquidShape<EmailView> Shape = new("mail")
    {
        { "subject", "the title of the entry", m => m.Subject },
        { "preheader", "what mail programs show beside the subject: the summary, else the title", m => m.Preheader },
        { "language", "the language of the entry, such as `en`", m => m.Language },
        { "direction", "`ltr` or `rtl`", m => m.Direction },
        { "content", "the text of the entry as HTML; put it into an element of the class `content`, where it is made of plain elements", m => m.Content },
        { "url", "the address of its page, with the host", m => m.Url },
        { "unsubscribe", "the address for unsubscribing; empty when `site.yml` gives none", m => m.Unsubscribe },
        { "postal_address", "where the sender can be reached by post; empty when `site.yml` gives none", m => m.PostalAddress },
    };
}
