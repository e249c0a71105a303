using IjnSite.Engine.Schemas;
using IjnSite.Facets.Consent;
using IjnSite.Facets.Lifecycle;
using IjnSite.Model;

namespace IjnSite.ContentTypes.Images;

/// <summary>A picture, described by the sidecar beside it: the same words wherever it is shown, and the last day of a consent after which it is shown nowhere.</summary>
public sealed class ImageType() : ContentType(Alt, CreditFields.Credit.Needed(), CreditFields.License, ConsentFields.Consent, LifecycleFields.ValidUntil)
{
    public static readonly Field<string> Alt = Fields.Text("alt", "What the picture shows, in a sentence, for people who do not see it.", 500).Needed() with { TakesPlaceholder = true };

    public override string Name => "image";

    public override string Folder => "images";

    public override string Meaning => "A picture. Its keys stand in a second file beside it, the sidecar: `march.jpg` is described by `march.yml`.";

    public override bool IsSidecar => true;

    public override bool IsPicture => true;

    public override bool IsAsset => true;

    protected override Field<string> TitleField => Alt;

    public override string? UrlOf(Entry entry, string? pattern, Func<string, Entry?> find) =>
        entry.Picture is { } picture ? PictureAddress.UrlOf(entry, picture.Fallback) : null;

    public override void Check(Entry entry, Engine.Diagnostics.DiagnosticBag diagnostics) =>
        Engine.Formats.Markdown.AltTexts.Check(entry.Title, entry.Source.Name, entry.WhereIs(Alt), diagnostics);
}
