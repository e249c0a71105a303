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

    public static readonly LiquidShape<ShownPicture> Shape = new("picture")
    {
        { "url", "the form that every browser shows", p => p.Url },
        { "width", "the width of the picture in pixels, as it is published at its largest", p => p._picture.Largest.Width },
        { "height", "its height", p => p._picture.Largest.Height },
        { "srcset", "its smaller and larger forms, for the attribute `srcset`; empty for a drawing", p => p.SourceSet },
        { "media_type", "the kind of these forms, for the attribute `type`", _ => PictureKind.WebP.MediaType() },
        { "alt", "its words for people who do not see it; empty text for one that only decorates", p => p.Alt },
        { "language", "the language of `alt`, when it is not the text's", p => p.Language },
        { "caption", "the words below it", p => p.Reference.Caption },
        { "credit", "who made it, and the license", p => p.Credit },
        { "is_eager", "it is the first of its page and loaded at once", p => p.IsEager },
        { "is_open", "something shows through it, so that it needs a ground of its own", p => p._picture.Header.HasAlpha || p._picture.Header.Kind == PictureKind.Svg },
        { "is_figure", "it stands in a paragraph of its own, as a figure with its credit", p => p.Reference.IsFigure },
        { "id", "the id that the author gave it", p => p.Reference.Id },
        { "classes", "the classes that the author gave it", p => p.Reference.Classes },
    };

    private readonly Picture _picture = entry.Picture!;

    private PictureReference Reference => reference;

    private bool IsEager => isEager;

    private string? SourceSet => _picture.Choices.Any() ? string.Join(", ", _picture.Choices.Select(v => string.Create(CultureInfo.InvariantCulture, $"{Href(v)} {v.Width}w"))) : null;

    private string Alt => reference.IsDecorative ? "" : reference.Link.Text is { Length: > 0 } own ? own : entry.Title;

    private string Url => Href(_picture.Fallback);

    // The words of a sidecar may be in another language than the text that shows the picture.
    private string? Language => reference.Language ?? (reference.Link.Text.Length == 0 && !reference.IsDecorative && entry.Language != textLanguage ? entry.Language : null);

    private string? Credit => reference.IsFigure ? CreditLine() : null;

    /// <summary>As the theme's partial <c>picture</c> sees it.</summary>
    public LiquidMap View() => Shape.MapOf(this);

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
