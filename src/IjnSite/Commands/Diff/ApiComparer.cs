using System.Text.Json;
using IjnSite.Engine.Diagnostics;

namespace IjnSite.Commands.Diff;

/// <summary>
/// Tells whether programs that read the API still find what they read. The entries of a collection are looked at together: a key that one entry has not is
/// no change as long as another has it.
/// </summary>
internal sealed class ApiComparer(PublishedSite old, PublishedSite @new, DiagnosticBag diagnostics)
{
    // More keys than this has no collection of the program; a stranger's may.
    private const int MaxKeys = 2_000;

    public static bool IsApi(string path) => path.StartsWith("api/", StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal);

    public ApiChanges Compare(IReadOnlyList<string> differing, IReadOnlyList<string> added)
    {
        var changed = differing.Where(p => IsApi(p) && !@new.Redirects.ContainsKey("/" + p)).ToList();
        var gone = old.Files.Keys.Where(p => IsApi(p) && !@new.Files.ContainsKey(p));
        var keys = new List<ApiKeyChange>();
        foreach (var collection in changed.Concat(added.Where(IsApi)).Concat(gone).Where(HasShape).Select(CollectionOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (before, after) = (ShapeOf(old, collection), ShapeOf(@new, collection));
            if (before.Count == 0 || after.Count == 0) continue;
            foreach (var (key, kinds) in before)
            {
                if (!after.TryGetValue(key, out var now))
                {
                    // What was below it went with it.
                    if (ParentOf(key) is not { } parent || after.ContainsKey(parent)) keys.Add(new ApiKeyChange(collection, key, "removed", true));
                }
                else if (now.Except(kinds, StringComparer.Ordinal).Any())
                {
                    keys.Add(new ApiKeyChange(collection, key, $"{string.Join(" or ", kinds)} became {string.Join(" or ", now)}", true));
                }
            }

            keys.AddRange(after.Keys.Where(k => !before.ContainsKey(k) && (ParentOf(k) is not { } parent || before.ContainsKey(parent))).Select(k => new ApiKeyChange(collection, k, "added", false)));
        }

        foreach (var key in keys.Where(k => k.Breaks))
        {
            diagnostics.Add(DiffDiagnostics.ChangedApi.At(SourceSpan.StartOf(key.Collection.Replace("*", "index.json", StringComparison.Ordinal)),
                $"In the API's {key.Collection}, the key '{Engine.Documents.PlainLine.Of(key.Key, 80)}' {(key.Change == "removed" ? "is gone" : $"changed: {key.Change}")}", "Tell those who read the API, or bring it back."));
        }

        return new ApiChanges([.. added.Where(IsApi)], changed.Count, keys);
    }

    // The further pages of a listing are one with its first. What lies beside the folders of the types is alone.
    private static string CollectionOf(string path)
    {
        var parts = path.Split('/');
        return IsPage(parts) ? $"{string.Join('/', parts[..^2])}/index.json" : parts.Length < 4 || parts[^1] == "index.json" ? path : $"{string.Join('/', parts[..^1])}/*";
    }

    /// <summary>A further page of a listing, which goes when there are fewer entries.</summary>
    public static bool IsPage(string path) => IsApi(path) && IsPage(path.Split('/'));

    private static bool IsPage(string[] parts) => parts.Length > 4 && parts[^2] == "page";

    // A schema and the list of addresses say what the other files are like; those are compared themselves.
    private static bool HasShape(string path) => IsApi(path) && !path.Contains("/schemas/", StringComparison.Ordinal) && !path.EndsWith("/openapi.json", StringComparison.Ordinal);

    private static string? ParentOf(string key) => key.EndsWith("[]", StringComparison.Ordinal) ? key[..^2] : key.LastIndexOf('.') is > 0 and var dot ? key[..dot] : null;

    private static SortedDictionary<string, SortedSet<string>> ShapeOf(PublishedSite site, string collection)
    {
        var shape = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var path in site.Files.Keys.Where(p => HasShape(p) && CollectionOf(p) == collection && !site.Redirects.ContainsKey("/" + p)))
        {
            if (site.Read(path) is not { } content) continue;
            try
            {
                using var document = JsonDocument.Parse(content);
                Add(shape, "", document.RootElement);
            }
            catch (JsonException)
            {
                site.Refuse(path, "it is no JSON that can be read");
            }
        }

        return shape;
    }

    private static void Add(SortedDictionary<string, SortedSet<string>> shape, string key, JsonElement value)
    {
        if (shape.Count >= MaxKeys) return;
        if (key.Length > 0 && value.ValueKind != JsonValueKind.Null)
        {
            if (!shape.TryGetValue(key, out var kinds)) shape[key] = kinds = new SortedSet<string>(StringComparer.Ordinal);
            kinds.Add(value.ValueKind switch
            {
                JsonValueKind.Array => "list",
                JsonValueKind.Object => "group",
                JsonValueKind.String => "text",
                JsonValueKind.Number => "number",
                _ => "true or false",
            });
        }

        if (value.ValueKind == JsonValueKind.Object)
            foreach (var member in value.EnumerateObject()) Add(shape, key.Length == 0 ? member.Name : $"{key}.{member.Name}", member.Value);
        else if (value.ValueKind == JsonValueKind.Array)
            foreach (var item in value.EnumerateArray()) Add(shape, key + "[]", item);
    }
}
