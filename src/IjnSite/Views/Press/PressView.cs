using IjnSite.Engine.Formats.Liquid;
using IjnSite.Facets.Press;
using IjnSite.Model;
using IjnSite.Views.Bodies;

namespace IjnSite.Views.Press;

/// <summary>The <c>page.press</c> of a template: what is for journalists.</summary>
public static class PressView
{
    public static readonly LiquidShape<(Boilerplate Text, PressKit Kit)> BoilerplateShape = new("page.press.boilerplates")
    {
        { "limit", "the words that it may have", b => b.Text.Limit },
        { "words", "the words that it has", b => b.Text.Words },
        { "text", "the description", b => b.Text.Text },
    };

    public static readonly LiquidShape<(WordmarkFile File, PressKit Kit)> WordmarkFileShape = new("page.press.wordmarks.files")
    {
        { "url", "its address", f => f.Kit.Settings.Href(f.File.Url) },
        { "label", "its kind and its size in pixels", f => f.File.Label },
        { "size", "its size, such as 12 KB", f => Downloads.SizeOf(f.File.Content.Length, f.Kit.Strings) },
    };

    public static readonly LiquidShape<(WordmarkForm Form, IReadOnlyList<WordmarkFile> Files, PressKit Kit)> WordmarkShape = new("page.press.wordmarks")
    {
        { "label", "which form it is", w => w.Form.Label },
        { "ground", "what it is made for: `light` or `dark`", w => w.Form.IsForDark ? "dark" : "light" },
        { "files", "its files, a drawing first", w => w.Files.Select(f => WordmarkFileShape.MapOf((f, w.Kit))).ToList() },
    };

    public static readonly LiquidShape<(KitFile File, PressKit Kit)> KitFileShape = new("page.press.kit_files")
    {
        { "name", "its path in the kit", f => f.File.Name },
        { "label", "what it is", f => f.File.Label },
        { "size", "its size, such as 12 KB", f => Downloads.SizeOf(f.File.Content.Length, f.Kit.Strings) },
    };

    public static readonly LiquidShape<(Fact Fact, PressKit Kit)> FactShape = new("page.press.facts.lines")
    {
        { "title", "the fact, or what it is about", f => f.Fact.Title },
        { "detail", "what stands behind it", f => f.Fact.Detail },
        { "source", "where it comes from", f => f.Fact.Source },
        { "url", "the page that says more", f => f.Fact.Url is { } url ? f.Kit.Settings.Href(url) : null },
    };

    public static readonly LiquidShape<(FactSection Section, PressKit Kit)> SectionShape = new("page.press.facts")
    {
        { "key", "what they are about, for style sheets: `glance`, `members`, `figures`", s => s.Section.Key },
        { "title", "the heading", s => s.Section.Title },
        { "lines", "the facts below it", s => s.Section.Facts.Select(f => FactShape.MapOf((f, s.Kit))).ToList() },
    };

    public static readonly LiquidShape<PressKit> Shape = new("page.press")
    {
        { "contacts_url", "the vCards of all media contacts in one file", k => k.Plan.Cards?.Together is { } url && k.Settings.IsOn(EntryFile.Output) ? k.Settings.Href(url) : null },
        { "fact_sheet_url", "the address of the fact sheet; empty without `_data/press.yml`", k => k.Plan.HasSheet ? k.Settings.Href(k.Plan.FactSheetUrl) : null },
        { "kit_url", "the address of the press kit; empty without `_data/press.yml`", k => k.Plan.HasKit ? k.Settings.Href(k.Plan.KitUrl) : null },
        { "kit_size", "its size, such as 120 KB", k => k.Plan.HasKit ? Downloads.SizeOf(k.Zip.Length, k.Strings) : null },
        { "kit_files", "what is in it", k => k.Plan.HasKit ? k.Files.Select(f => KitFileShape.MapOf((f, k))).ToList() : [] },
        { "data_url", "the same for programs (JSON); empty without `_data/press.yml`", k => k.Plan.HasKit ? k.Settings.Href(k.Plan.DataUrl) : null },
        { "boilerplates", "descriptions of the organization to copy", k => k.Data.Boilerplates.Select(b => BoilerplateShape.MapOf((b, k))).ToList() },
        { "wordmarks", "the forms of the wordmark", k => k.Wordmarks.Select(w => WordmarkShape.MapOf((w.Form, w.Files, k))).ToList() },
        { "terms", "the terms on which name and wordmark may be used", k => k.Data.Terms.ToList() },
        { "facts", "the facts of the fact sheet, under headings", k => k.Facts.Select(s => SectionShape.MapOf((s, k))).ToList() },
        { "proposals", "sentences that name what of all this waits for approval", k => k.Data.Proposals.ToList() },
    };
}
