using System.Text;
using IjnSite.Engine.Schemas;
using IjnSite.Model;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>The text of <c>docs/content-model.md</c>: what the types say of themselves, and the files of <c>tests/sites/examples</c>.</summary>
internal static class ContentModelDocument
{
    public static readonly string Examples = Repository.PathOf("tests", "sites", "examples");

    public static string Write()
    {
        var text = new StringBuilder(Head);
        text.Append("\n## Keys that every kind has\n\n");
        Table(text, CommonFields.All);
        text.Append(Dates);
        foreach (var type in SiteDefinition.ContentTypes) Type(text, type);
        return text.ToString();
    }

    /// <summary>The example of a type, relative to the site; of several, the first.</summary>
    public static string ExampleOf(ContentType type) =>
        $"{type.Folder}/{Path.GetFileName(Directory.EnumerateFiles(Path.Combine(Examples, type.Folder)).Order(StringComparer.Ordinal).First())}";

    /// <summary>A type's own keys, without those that every type has.</summary>
    public static IEnumerable<Field> KeysOf(ContentType type) => type.Schema.Fields.Where(f => CommonFields.All.All(c => c.Key != f.Key));

    private static void Type(StringBuilder text, ContentType type)
    {
        text.Append("\n## ").Append(type.Name).Append("\n\n").Append(type.Meaning).Append("\n\n");
        text.Append("- Lies in `input/").Append(type.Folder).Append(type.IsSidecar ? "/`, a file of its own beside what it describes\n" : "/`\n");
        text.Append("- ").Append(AddressOf(type)).Append('\n');
        if (type.ListUrl is { } list) text.Append("- Listed at `").Append(list).Append("`, once there is one\n");
        if (type.InFeeds) text.Append("- Goes into the feeds\n");
        if (type.Shortcode is { } shortcode) text.Append("- A text shows ").Append(shortcode.IsSingle ? "one" : "them").Append(" with the lines `::: ").Append(shortcode.Name).Append(shortcode.IsSingle ? " its-id" : shortcode.GroupedBy is { } by ? $" {ChoicesOf(by)[0]}" : "").Append("` and `:::`\n");
        foreach (var file in type.Files) text.Append("- Has beside it ").Append(file.Meaning).Append('\n');
        text.Append('\n');
        Table(text, KeysOf(type));
        var example = ExampleOf(type);
        text.Append("\nA complete one, `input/").Append(example).Append("`:\n\n```").Append(type.IsSidecar ? "yaml" : "markdown").Append('\n')
            .Append(File.ReadAllText(Path.Combine(Examples, example)).ReplaceLineEndings("\n").TrimEnd('\n')).Append("\n```\n");
    }

    private static string AddressOf(ContentType type) => type switch
    {
        { IsPicture: true } => "Published in several sizes, without place, time or camera; its address is made by the program",
        { IsSidecar: true } => $"Address: `/{type.Folder}/` and the file's name",
        { Permalink: null } => "No page of its own",
        { ListUrl: { } list } when type.Name == "glossary-term" => $"Address: a place on `{list}`",
        _ => $"Address: `{type.Permalink!.Replace(":slug", "<slug>", StringComparison.Ordinal)}`",
    };

    private static void Table(StringBuilder text, IEnumerable<Field> fields)
    {
        text.Append("| Key | Needed | What it is for | What to write |\n|---|---|---|---|\n");
        foreach (var field in fields) Row(text, field, "");
    }

    private static void Row(StringBuilder text, Field field, string path)
    {
        text.Append("| `").Append(path).Append(field.Key).Append("` | ").Append(field.Required ? "yes" : "").Append(" | ").Append(Cell(field.Help)).Append(" | ").Append(Cell(FormOf(field.Type))).Append(" |\n");
        var group = field.Type as ObjectType ?? (field.Type as ListType)?.Item as ObjectType;
        foreach (var inner in group?.Schema.Fields ?? []) Row(text, inner, $"{path}{field.Key}.");
    }

    private static string FormOf(FieldType type) => type switch
    {
        ListType { Item: ObjectType } => "a list of groups with the keys below",
        ListType list => $"a list of one or more; each is {FormOf(list.Item)}",
        ObjectType => "a group with the keys below",
        // The limit of a text that has none of its own is no help.
        TextType { MaxLength: 10_000 } text => text.Multiline ? "text" : "one line of text",
        _ => type.Expectation,
    };

    private static IReadOnlyList<string> ChoicesOf(Field field) => ((field.Type as ListType)?.Item ?? field.Type) is ChoiceType choice ? choice.Choices : [];

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private const string Head = """
        # What can be written

        Every kind of entry, its keys, and a complete example. Made from the code; a test keeps it fresh, and builds the examples.

        A file has two parts. Between two lines `---` stand the keys, one on each line, such as `title: What detention costs`; below them stands the text. Pictures and documents have no room for
        keys: theirs stand in a file of the same name beside them that ends in `.yml`, without the lines `---`.

        - A file's name is in lower case with hyphens. It becomes the end of the page's address and the id by which other entries refer to it, so it stays as it is once the page is published.
        - A key without a value counts as not there. A key that the kind does not have is an error, with the key that was probably meant.
        - Put a value in quotation marks when it begins with a sign such as `#`, `@` or `[`, or has a colon and a space in it: `title: "Detention: what it costs"`.
        - A list has one value on each line, behind two spaces, a hyphen and a space. Where a list has one value, the value alone will do.
        - A reference is the id of another entry: its file's name without `.md`.
        - Keys that all entries of a folder share, such as `plan`, can stand once in a file `_directory.yml` in that folder. What an entry says itself counts more.

        `ijn new` asks for the keys and makes the file. In Visual Studio Code, keys are offered as you type; see [the guide for editors](editors/laptop.md#what-visual-studio-code-does-for-you).

        """;

    private const string Dates = """

        ## Dates that decide

        The site is built for a day. What a date says takes effect with the first build on or after that day.

        | Key | Before | On the day and after |
        |---|---|---|
        | `draft: true` | The entry is off the site, whatever its dates say, until the line is deleted. | |
        | `published` | The entry is off the site. Links and references to it are left out with a warning. | The entry is on the site. |
        | `embargo_until` | The entry is in nothing at all that the program makes, and so are the pictures, files and charts that only embargoed entries use; only `preview --embargoed` shows it, on your own machine. The file itself can be read by everybody who can read the repository. | As `published` says. |
        | `valid_until` | The entry is on the site, on that day too. | From the next day on it is off the site; what named a contact shows the first media contact instead. |
        | `updated` | A day to come is a warning, a day before `published` an error. | Shown on the page and told to feeds. |
        | `changes` | A day to come is a warning, as is an `updated` older than the newest change; a day before `published` is an error. | Shown on the page and on `/corrections/`, and told to feeds. |
        | `verified` | | Shown with the details. |

        With a time, such as `2026-03-14T09:30`, `published` and `embargo_until` hold the entry back until the next day's build: a site is built for whole days. Without an offset, the time is meant in
        the site's time zone. No date that passes makes a build fail.

        """;
}
