using System.Security.Cryptography;
using System.Text;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Modules.Process;

namespace IjnSite.Views.Branding;

/// <summary>
/// The theme's style sheets. <c>css/*.css</c> in the order of their names, after the tokens, are one sheet for every page, <c>site</c>. <c>css/layouts/&lt;layout&gt;.css</c> is sent
/// to pages of that layout alone, <c>css/containers/&lt;name&gt;.css</c> to pages whose text has the container <c>::: name</c>; <c>css/documents/feed.css</c> is for feeds
/// in a browser. Each name holds a hash of its content, so that browsers may keep it for good.
/// </summary>
public sealed class StyleSheets
{
    public const string Site = "site";

    /// <summary>The folder of sheets that stand alone, with the tokens: documents that are no pages name them.</summary>
    private const string Documents = "documents";

    private readonly Dictionary<string, StyleSheet> _sheets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MailSheet> _mail = new(StringComparer.Ordinal);

    private StyleSheets()
    {
    }

    public IEnumerable<StyleSheet> All => _sheets.Values.OrderBy(s => s.Name, StringComparer.Ordinal);

    public static StyleSheets Read(IFileStore files, SitePath themeFolder, Brand brand, DiagnosticBag diagnostics)
    {
        var folder = themeFolder / "css";
        var sources = files.List(folder).Where(f => f.Extension == ".css").OrderBy(f => f.Value, StringComparer.Ordinal)
            .Select(f => TextFile.Read(files, f, diagnostics)).OfType<SourceText>().ToList();
        var rules = new SheetRules(brand, sources, diagnostics);
        var made = new StyleSheets();
        foreach (var group in sources.GroupBy(s => NameOf(s.Path, folder), StringComparer.Ordinal))
        {
            var css = new StringBuilder(group.Key == Site || group.First().Path.Parent == folder / Documents ? BrandTokens.ToCss(brand.Tokens) : "");
            foreach (var sheet in group)
            {
                rules.Check(sheet);
                css.Append(CssText.Compact(sheet.Text));
            }

            made._sheets[group.Key] = StyleSheet.Of(group.Key, Encoding.UTF8.GetBytes(css.ToString()));
        }

        foreach (var file in files.List(themeFolder / "email").Where(f => f.Extension == ".css"))
        {
            if (TextFile.Read(files, file, diagnostics) is not { } sheet) continue;
            rules.Check(sheet);
            made._mail[file.Stem] = MailSheet.Read(sheet, brand, diagnostics);
        }

        return made;
    }

    /// <summary>The styles of the e-mails that the template of this name makes, from <c>email/&lt;name&gt;.css</c>; none without the file.</summary>
    public MailSheet ForMail(string template) => _mail.GetValueOrDefault(template, MailSheet.None);

    /// <summary>What a page of the layout links to, in the order of the cascade.</summary>
    /// <param name="containers">The containers in its text.</param>
    public IEnumerable<StyleSheet> For(string layout, IEnumerable<string> containers) =>
        containers.Order(StringComparer.Ordinal).Prepend(Site).Append(layout).Distinct().Select(n => _sheets.GetValueOrDefault(n)).OfType<StyleSheet>();

    /// <summary>The sheet with a name; null when the theme has none.</summary>
    public StyleSheet? Find(string name) => _sheets.GetValueOrDefault(name);

    private static string NameOf(SitePath file, SitePath folder) =>
        file.Parent == folder / "layouts" || file.Parent == folder / "containers" || file.Parent == folder / Documents ? file.Stem : Site;
}

/// <summary>One style sheet as it is published.</summary>
/// <param name="Url">Root-relative, such as <c>/css/site.0123456789abcdef.css</c>.</param>
public sealed record StyleSheet(string Name, string Url, byte[] Content)
{
    internal static StyleSheet Of(string name, byte[] content) =>
        new(name, $"/css/{name}.{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}.css", content);
}
