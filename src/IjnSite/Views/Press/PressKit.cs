using System.Globalization;
using System.Text;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Pictures;
using IjnSite.Engine.Formats.Zip;
using IjnSite.Facets.Press;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Views.Press;

/// <summary>A file of the press kit.</summary>
/// <param name="Name">Its path in the kit's folder.</param>
/// <param name="Label">What it is, for people.</param>
public sealed record KitFile(string Name, string Label, ReadOnlyMemory<byte> Content);

/// <summary>A file of the wordmark as the theme has it.</summary>
/// <param name="Label">Its kind and size in pixels, for people.</param>
public sealed record WordmarkFile(string Url, string Label, ReadOnlyMemory<byte> Content);

/// <summary>What journalists get to take along: the same words, contacts and pictures as on the site's pages, in one archive.</summary>
public sealed class PressKit
{
    private readonly SiteIndex _index;
    private readonly SiteSettings _settings;
    private readonly InterfaceStrings _strings;
    private readonly Lazy<IReadOnlyList<KitFile>> _files;
    private readonly Lazy<byte[]> _zip;

    public PressKit(PressPlan plan, SiteIndex index, SiteSettings settings, InterfaceStrings strings, IFileStore files, SitePath themeFolder)
    {
        (Plan, _index, _settings, _strings) = (plan, index, settings, strings);
        Data = PressData.Of(index);
        Facts = FactSheet.Of(index, settings, strings, Data);
        Wordmarks = [.. Data.Wordmarks.Select(form => (form, (IReadOnlyList<WordmarkFile>)[.. form.Urls.Select(url => FileOf(url, files, themeFolder)).OfType<WordmarkFile>()]))];
        _files = new Lazy<IReadOnlyList<KitFile>>(() => [.. WithReadme([.. Contents()])]);
        // Names that are there twice have their findings, and what is made besides is not published.
        _zip = new Lazy<byte[]>(() => ZipWriter.Write([.. Files.DistinctBy(f => f.Name, StringComparer.OrdinalIgnoreCase).Select(f => ($"{Folder}/{f.Name}", f.Content))]));
    }

    public PressPlan Plan { get; }

    public PressData Data { get; }

    public IReadOnlyList<FactSection> Facts { get; }

    public IReadOnlyList<(WordmarkForm Form, IReadOnlyList<WordmarkFile> Files)> Wordmarks { get; }

    public SiteIndex Index => _index;

    public SiteSettings Settings => _settings;

    public InterfaceStrings Strings => _strings;

    /// <summary>The folder that unpacking makes.</summary>
    public string Folder => Permalinks.Slugify(_settings.ShortTitle) + "-press-kit";

    /// <summary>What to read first stands first.</summary>
    public IReadOnlyList<KitFile> Files => _files.Value;

    public ReadOnlyMemory<byte> Zip => _zip.Value;

    public ReadOnlyMemory<byte> Json => PressJson.Write(this);

    /// <summary>A theme's string with its places filled in.</summary>
    internal string Word(string key, string english, params ReadOnlySpan<string> pairs)
    {
        var text = _strings.Get(key, english);
        for (var i = 0; i < pairs.Length; i += 2) text = text.Replace($"{{{pairs[i]}}}", pairs[i + 1], StringComparison.Ordinal);
        return text;
    }

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private IEnumerable<KitFile> Contents()
    {
        foreach (var text in Data.Boilerplates)
            yield return Text($"about-{Number(text.Limit)}-words.txt", Word("boilerplate", "In {n} words", "n", Number(text.Limit)), text.Text + "\n");
        yield return Text("fact-sheet.txt", Word("fact_sheet", "Fact sheet"), Sheet());
        var contacts = ContactRow.AllIn(_index, _settings, _strings);
        if (contacts.Count > 0) yield return Text("contacts/contacts.txt", Word("kit_contacts", "Media contacts, to read"), ContactRow.Text(contacts, _strings));
        if (contacts.Count > 0) yield return Text("contacts/contacts.csv", Word("kit_contacts_table", "Media contacts, for a spreadsheet"), ContactRow.Csv(contacts));
        if (Plan.Cards is { } cards) yield return new KitFile("contacts/contacts.vcf", Word("kit_contacts_cards", "Media contacts, for an address book"), cards.WriteTogether(Plan.Type, _index, _settings));
        foreach (var (form, files) in Wordmarks)
            foreach (var file in files) yield return new KitFile($"wordmark/{SitePath.Parse(file.Url.TrimStart('/')).Name}", $"{form.Label}, {file.Label}", file.Content);
        if (Data.Terms.Count > 0) yield return Text($"wordmark/{PressData.TermsFile}", Word("wordmark_terms", "Terms of use"), string.Concat(Data.Terms.Select(t => $"- {t}\n")));
        yield return new KitFile("press.json", Word("kit_data", "The same for programs"), Json);
    }

    // Without the day of the build: the kit, and with it the site, would be another one every day.
    private IEnumerable<KitFile> WithReadme(List<KitFile> files)
    {
        var text = new StringBuilder(Word("kit_title", "Press kit of the {name}", "name", _settings.Organization.Name)).Append("\n\n")
            .Append(Word("kit_text", "What holds today is at {url}", "url", _settings.Absolute(Plan.Root))).Append("\n\n");
        foreach (var file in files) text.Append(file.Name).Append(": ").Append(PressData.OneParagraph(file.Label)).Append('\n');
        if (Data.Proposals.Count > 0)
        {
            text.Append('\n').Append(Word("proposals", "Proposed wording, not yet approved by {name}", "name", _settings.ShortTitle)).Append(":\n");
            foreach (var proposal in Data.Proposals) text.Append("- ").Append(proposal).Append('\n');
        }

        return files.Prepend(Text("README.txt", Word("kit_readme", "What is in the kit"), text.ToString()));
    }

    private string Sheet()
    {
        var text = new StringBuilder(PressData.OneParagraph(_settings.Organization.Name)).Append('\n').Append(Word("fact_sheet", "Fact sheet")).Append('\n');
        if (Data.Boilerplates.Count > 0) text.Append('\n').Append(Data.Boilerplates[0].Text).Append('\n');
        foreach (var section in Facts)
        {
            text.Append('\n').Append(section.Title).Append('\n');
            foreach (var fact in section.Facts)
            {
                text.Append("- ").Append(PressData.OneParagraph(fact.Title));
                if (!string.IsNullOrEmpty(fact.Detail)) text.Append(": ").Append(PressData.OneParagraph(fact.Detail));
                if (fact.Source is { } source) text.Append(". ").Append(PressData.OneParagraph(Word("source", "Source: {source}.", "source", source)));
                text.Append('\n');
            }
        }

        return text.ToString();
    }

    private WordmarkFile? FileOf(string url, IFileStore files, SitePath themeFolder)
    {
        var path = themeFolder / "files" / url.TrimStart('/');
        if (!files.Exists(path)) return null;
        var content = files.Read(path);
        var kind = path.Extension.TrimStart('.').ToUpperInvariant();
        return new WordmarkFile(url, PictureHeaderReader.Read(content) is { Width: > 0 } header
            ? Word("picture_file", "{kind}, {width} × {height} px", "kind", kind, "width", Number(header.Width), "height", Number(header.Height))
            : kind, content);
    }

    private static KitFile Text(string name, string label, string text) => new(name, label, Encoding.UTF8.GetBytes(text));
}
