using System.Globalization;
using System.Text.Encodings.Web;
using IjnSite.Engine.Formats.Liquid;
using IjnSite.Engine.Formats.Markdown;
using IjnSite.Engine.Formats.Pictures;
using IjnSite.Facets.Consent;
using IjnSite.Model;

namespace IjnSite.Views.Bodies;

/// <summary>A picture where a text shows it: its forms, its words, its credit.</summary>
internal sealed class ShownPicture(Entry entry, PictureReference reference, string textLanguage, bool isEager, ViewContext context)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    private readonly Picture _picture = entry.Picture!;

    private string Alt => reference.IsDecorative ? "" : reference.Link.Text is { Length: > 0 } own ? own : entry.Title;

    private string Url => Href(_picture.Fallback);

    // The words of a sidecar may be in another language than the text that shows the picture.
    private string? Language => reference.Language ?? (reference.Link.Text.Length == 0 && !reference.IsDecorative && entry.Language != textLanguage ? entry.Language : null);

    private string? Credit => reference.IsFigure ? CreditLine() : null;

    /// <summary>As the theme's partial <c>picture</c> sees it.</summary>
    public LiquidMap View() => new(new Dictionary<string, object?>
    {
        ["url"] = Url,
        ["width"] = _picture.Largest.Width,
        ["height"] = _picture.Largest.Height,
        ["srcset"] = _picture.Choices.Any() ? string.Join(", ", _picture.Choices.Select(v => string.Create(CultureInfo.InvariantCulture, $"{Href(v)} {v.Width}w"))) : null,
        ["media_type"] = PictureKind.WebP.MediaType(),
        ["alt"] = Alt,
        ["language"] = Language,
        ["caption"] = reference.Caption,
        ["credit"] = Credit,
        ["is_eager"] = isEager,
        ["is_open"] = _picture.Header.HasAlpha || _picture.Header.Kind == PictureKind.Svg,
        ["is_figure"] = reference.IsFigure,
        ["id"] = reference.Id,
        ["classes"] = reference.Classes,
    });

    /// <summary>For readers elsewhere, and for a theme without a partial of its own: one form, which every program shows, with its size.</summary>
    public void WritePlain(TextWriter writer)
    {
        if (reference.IsFigure) writer.Write("<figure>");
        writer.Write("<img");
        Attribute(writer, "src", Url);
        Attribute(writer, "width", _picture.Fallback.Width.ToString(CultureInfo.InvariantCulture));
        Attribute(writer, "height", _picture.Fallback.Height.ToString(CultureInfo.InvariantCulture));
        Attribute(writer, "alt", Alt);
        if (Language is { } language) Attribute(writer, "lang", language);
        if (reference.Id is { } id) Attribute(writer, "id", id);
        if (reference.Classes is { } classes) Attribute(writer, "class", classes);
        if (!isEager) Attribute(writer, "loading", "lazy");
        writer.Write('>');
        if (!reference.IsFigure) return;
        writer.Write("<figcaption>");
        writer.Write(Encoder.Encode(string.Join(' ', new[] { reference.Caption, Credit }.OfType<string>())));
        writer.Write("</figcaption></figure>");
    }

    private string CreditLine()
    {
        var credit = context.Strings.Get("picture_credit", "Credit: {credit}.").Replace("{credit}", entry.Get(CreditFields.Credit), StringComparison.Ordinal);
        return entry.Get(CreditFields.License) is { } license
            ? $"{credit} {context.Strings.Get("picture_license", "License: {license}.").Replace("{license}", license, StringComparison.Ordinal)}"
            : credit;
    }

    private string Href(PictureVariant variant) => context.Settings.Href(PictureAddress.UrlOf(entry, variant));

    private static void Attribute(TextWriter writer, string name, string value)
    {
        writer.Write(' ');
        writer.Write(name);
        writer.Write("=\"");
        writer.Write(Encoder.Encode(value));
        writer.Write('"');
    }
}
