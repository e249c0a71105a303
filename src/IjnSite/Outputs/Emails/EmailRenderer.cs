using System.Globalization;
using System.Text;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Formats.Html;
using IjnSite.Engine.Formats.Liquid;
using IjnSite.Engine.Formats.Mail;
using IjnSite.Engine.Formats.Markdown;
using IjnSite.Model;
using IjnSite.Settings;
using IjnSite.Views;
using IjnSite.Views.Bodies;

namespace IjnSite.Outputs.Emails;

/// <summary>One e-mail, in its three forms.</summary>
internal sealed record Email(byte[] Html, byte[] Text, byte[] Message);

/// <summary>Makes the e-mail of an entry: the theme's template, then what mail programs need; the text and the message come from the same HTML.</summary>
internal sealed class EmailRenderer(SiteSettings settings, Theme theme, AbsoluteBodies bodies, DiagnosticBag diagnostics)
{
    // Stands in an address until the placeholder is written in its place as it is, which no encoder would let through.
    private const string Unsubscribe = "urn:ijn:unsubscribe";

    private static readonly string[] RightToLeft = ["ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"];

    /// <returns>Null, after a finding, when the theme has no template for it.</returns>
    public Email? Render(Entry entry)
    {
        var layout = Theme.MailLayout(entry.Type.Name);
        if (!theme.Templates.HasLayout(layout))
        {
            // A theme that is not there has had its one finding.
            if (!theme.Templates.IsEmpty)
                diagnostics.Add(LiquidDiagnostics.Missing.At(SourceSpan.StartOf($"{theme.Source}/{layout}.liquid"), "The theme has no template for this e-mail", $"Add it, or switch e-mails off in site.yml: outputs: {MailFiles.Output}: false."));
            return null;
        }

        var body = bodies.Read(entry);
        var values = bodies.ValuesFor(entry);
        values["mail"] = EmailView.Shape.MapOf(ViewOf(entry, body));
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        theme.Templates.RenderLayout(layout, null, values, writer, diagnostics);
        var sheet = theme.Sheets.ForMail(entry.Type.Name);
        var light = Document(entry, writer.ToString());
        var text = light.ToText();
        light.Inline(sheet.Light);
        light.AddSheet(sheet.DarkCss);
        var html = Filled(light.ToHtml());
        var dark = Document(entry, writer.ToString());
        dark.Inline(sheet.Dark);
        Report(entry, body, $"{theme.Source}/{layout}.liquid", html, Filled(dark.ToHtml()));
        return new Email(Encoding.UTF8.GetBytes(html), Encoding.UTF8.GetBytes(Filled(text.Plain)), MailWriter.Write(MessageOf(entry, Filled(text.Flowed), html)));
    }

    private EmailView ViewOf(Entry entry, MarkdownBody? body) => new(
        entry.Title, entry.Summary ?? entry.Title, entry.Language, RightToLeft.Contains(entry.Language.Split('-')[0]) ? "rtl" : "ltr",
        body is null ? null : new HtmlText(bodies.Html(entry, body)), settings.Absolute(entry.Url!),
        settings.Newsletter.Unsubscribe is null ? null : Unsubscribe, settings.Newsletter.PostalAddress);

    private MailDocument Document(Entry entry, string html)
    {
        var document = MailDocument.Parse(html);
        document.Simplify(".content", bodies.StringsOf(entry).Get("email_picture", "[{alt}]"));
        return document;
    }

    // In an attribute, a quotation mark alone would end it.
    private string Filled(string text) => settings.Newsletter.Unsubscribe is { } placeholder
        ? text.Replace($"href=\"{Unsubscribe}\"", $"href=\"{placeholder.Replace("\"", "&quot;", StringComparison.Ordinal)}\"", StringComparison.Ordinal).Replace($"<{Unsubscribe}>", $"<{placeholder}>", StringComparison.Ordinal)
        : text;

    private MailMessage MessageOf(Entry entry, string text, string html)
    {
        var id = StableId.Of($"{MailFiles.Output}/{entry.Type.Name}/{entry.Id}");
        var newsletter = settings.Newsletter;
        return new MailMessage($"{id[(id.LastIndexOf(':') + 1)..]}@{new Uri(settings.BaseUrl).IdnHost}", entry.Title, entry.Date?.Start(settings.TimeZone) ?? DateTimeOffset.UnixEpoch, entry.Language, text, html)
        {
            From = newsletter.From is { } address ? (settings.Organization.Name, address) : null,
            Unsubscribe = newsletter.Unsubscribe is { } way && (way.StartsWith("https://", StringComparison.Ordinal) || way.StartsWith("mailto:", StringComparison.Ordinal)) && !way.Any(c => c is ' ' or '<' or '>') ? way : null,
        };
    }

    private void Report(Entry entry, MarkdownBody? body, string template, string light, string dark)
    {
        var size = Encoding.UTF8.GetByteCount(light);
        if (size > EmailRules.MaxBytes)
        {
            diagnostics.Add(EmailDiagnostics.TooLarge.At(entry.Where, string.Create(CultureInfo.InvariantCulture, $"The e-mail of this entry has {size / 1024} KB, and Gmail cuts off what is over 100 KB"),
                "Shorten the text, or gather fewer items."));
        }

        foreach (var link in body?.Links.Where(l => !l.IsImage) ?? [])
        {
            if (EmailRules.TrackingIn(link.Target) is { } parameter)
                diagnostics.Add(EmailDiagnostics.BadLink.At(link.Where, $"The address carries '{parameter}', which tells the other site who comes from this e-mail", "Take the parameter out of the address."));
        }

        var (lightPage, darkPage) = (HtmlPage.Parse(Encoding.UTF8.GetBytes(light)), HtmlPage.Parse(Encoding.UTF8.GetBytes(dark)));
        foreach (var rule in EmailRules.All)
        {
            foreach (var fault in rule.Faults(lightPage, settings.Newsletter.Unsubscribe).Concat(
                rule.IsOfColors ? rule.Faults(darkPage, settings.Newsletter.Unsubscribe).Select(f => "in the dark scheme, " + f) : []).Distinct())
                diagnostics.Add(EmailDiagnostics.Unsafe.At(SourceSpan.StartOf(template), $"The e-mail breaks the rule '{rule.Name}': {fault}", rule.Remedy));
        }
    }
}
