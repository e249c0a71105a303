using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace IjnSite.Tests.Browser.Cms;

/// <summary>
/// What the content editor asks of GitHub's REST API and of a sign-in service, kept in memory: one repository, its objects, branches and pull requests.
/// Trees are kept flat, as the files of a commit by their whole path.
/// </summary>
internal sealed class GitHubStandIn : IAsyncDisposable
{
    public const string Repository = "network/site";
    private const string Api = "/repos/" + Repository;

    private readonly Dictionary<string, byte[]> _blobs = [];
    private readonly Dictionary<string, SortedDictionary<string, string>> _trees = [];
    private readonly Dictionary<string, (string Tree, string? Parent, string Message)> _commits = [];
    private readonly Dictionary<string, string> _branches = [];
    private readonly List<JsonObject> _pulls = [];
    private readonly Lock _lock = new();
    private LoopbackServer? _server;

    public string Address => _server!.Address;

    /// <summary>Questions that it has no answer to.</summary>
    public List<string> Unknown { get; } = [];

    public IReadOnlyList<JsonObject> Pulls => _pulls;

    public IReadOnlyCollection<string> Branches => _branches.Keys;

    /// <summary>The files of a branch, by path.</summary>
    public Dictionary<string, string> FilesOf(string branch) =>
        _trees[_commits[_branches[branch]].Tree].ToDictionary(f => f.Key, f => Encoding.UTF8.GetString(_blobs[f.Value]), StringComparer.Ordinal);

    public static async Task<GitHubStandIn> StartAsync(string folder)
    {
        var hub = new GitHubStandIn();
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Harness.FileTree.PathsOf(folder).Where(p => p.StartsWith("input/", StringComparison.Ordinal)))
            files[path] = hub.AddBlob(File.ReadAllBytes(Path.Combine(folder, path)));
        hub._branches["main"] = hub.AddCommit(hub.AddTree(files), null, "The site");
        hub._server = await LoopbackServer.StartAsync(hub.AnswerAsync);
        return hub;
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var response = context.Response;
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.AccessControlAllowHeaders = "authorization, content-type, accept, cache-control";
        response.Headers.AccessControlAllowMethods = "GET, POST, PATCH, PUT, DELETE";
        if (context.Request.Method == "OPTIONS") return;
        var path = WebUtility.UrlDecode(context.Request.Path.Value ?? "");
        if (path == "/favicon.ico") return;
        if (path == "/auth")
        {
            // The hand-shake of the editor's sign-in window: it answers whoever opened it.
            response.ContentType = "text/html";
            await response.WriteAsync("""
                <!doctype html><title>Sign in</title><script>
                addEventListener("message", e => e.source.postMessage('authorization:github:success:{"token":"a-token","provider":"github"}', e.origin));
                opener.postMessage("authorizing:github", "*");
                </script>
                """);
            return;
        }

        var body = context.Request.ContentLength > 0 ? await JsonNode.ParseAsync(context.Request.Body) as JsonObject : null;
        JsonNode? answer;
        try
        {
            lock (_lock) answer = Answer(context.Request.Method, path, context.Request.Query, body ?? []);
        }
        catch (Exception fault)
        {
            Unknown.Add($"{context.Request.Method} {path}: {fault.Message}");
            throw;
        }

        response.ContentType = "application/json";
        if (answer is null) response.StatusCode = StatusCodes.Status404NotFound;
        else if (context.Request.Method == "POST") response.StatusCode = StatusCodes.Status201Created;
        await response.WriteAsync((answer ?? new JsonObject { ["message"] = "Not Found" }).ToJsonString());
    }

    // Null is 404.
    private JsonNode? Answer(string method, string path, IQueryCollection query, JsonObject body)
    {
        var rest = path.StartsWith(Api, StringComparison.Ordinal) ? path[Api.Length..] : path;
        switch (method, rest.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            case ("GET", ["user"] or ["users", "editor"]): return new JsonObject { ["login"] = "editor", ["name"] = "An Editor", ["id"] = 1, ["avatar_url"] = "https://avatars.invalid/u/1" };
            case ("GET", []) when rest.Length == 0:
                return new JsonObject { ["full_name"] = Repository, ["owner"] = new JsonObject { ["login"] = "network" }, ["permissions"] = new JsonObject { ["push"] = true } };
            case ("GET", ["collaborators", _, "permission"]): return new JsonObject { ["permission"] = "write" };
            case ("GET", ["git", "trees", .. var tree]): return Tree(string.Join('/', tree), query.ContainsKey("recursive"));
            case ("GET", ["git", "blobs", var sha]): return _blobs.TryGetValue(sha, out var blob) ? new JsonObject { ["sha"] = sha, ["encoding"] = "base64", ["content"] = Convert.ToBase64String(blob) } : null;
            case ("GET", ["branches", .. var name]): return _branches.TryGetValue(string.Join('/', name), out var at) ? new JsonObject { ["name"] = string.Join('/', name), ["commit"] = Commit(at) } : null;
            case ("GET", ["git", "refs", "heads", .. var name]): return _branches.TryGetValue(string.Join('/', name), out at) ? Ref(string.Join('/', name), at) : null;
            case ("GET", ["git", "ref", "heads", .. var name]): return _branches.TryGetValue(string.Join('/', name), out at) ? Ref(string.Join('/', name), at) : null;
            case ("GET", ["git", "matching-refs", "heads", .. var name]):
                return new JsonArray([.. _branches.Where(b => b.Key.StartsWith(string.Join('/', name), StringComparison.Ordinal)).Select(b => Ref(b.Key, b.Value))]);
            case ("GET", ["git", "commits", var sha]): return Commit(sha);
            case ("GET", ["commits", var sha]): return Commit(sha);
            case ("GET", ["commits"]): return new JsonArray();
            case ("GET", ["commits", _, "status"]): return new JsonObject { ["statuses"] = new JsonArray() };
            case ("GET", ["commits", _, "check-runs"]): return new JsonObject { ["check_runs"] = new JsonArray() };
            case ("GET", ["compare", .. var range]): return Compare(string.Join('/', range));
            case ("GET", ["pulls"]): return new JsonArray([.. _pulls.Where(p => Matches(p, query)).Select(p => p.DeepClone())]);
            case ("GET", ["pulls", var number]): return Pull(number).DeepClone();
            case ("GET", ["pulls", var number, "commits"]): return new JsonArray(Commit(Pull(number)["head"]!["sha"]!.GetValue<string>()));
            case ("GET", ["pulls", var number, "files"]): return Compare($"main...{Pull(number)["head"]!["ref"]}")["files"]!.DeepClone();
            case ("GET", ["issues", _, "comments"]): return new JsonArray();
            case ("POST", ["git", "blobs"]): return new JsonObject { ["sha"] = AddBlob(Convert.FromBase64String(Text(body["content"]))) };
            case ("POST", ["git", "trees"]): return new JsonObject { ["sha"] = NewTree(body) };
            case ("POST", ["git", "commits"]): return Commit(AddCommit(Text(body["tree"]), body["parents"]?[0]?.GetValue<string>(), Text(body["message"])));
            case ("POST", ["git", "refs"]):
                var made = Text(body["ref"])["refs/heads/".Length..];
                _branches[made] = Text(body["sha"]);
                return Ref(made, _branches[made]);
            case ("PATCH", ["git", "refs", "heads", .. var name]):
                _branches[string.Join('/', name)] = Text(body["sha"]);
                return Ref(string.Join('/', name), Text(body["sha"]));
            case ("POST", ["pulls"]): return Open(body).DeepClone();
            case ("PATCH", ["pulls", var number]): return Pull(number).DeepClone();
            case ("PUT" or "POST", ["issues", var number, "labels"]):
                Pull(number)["labels"] = new JsonArray([.. ((JsonArray)body["labels"]!).Select(l => new JsonObject { ["name"] = l!.GetValue<string>() })]);
                return Pull(number)["labels"]!.DeepClone();
            default:
                Unknown.Add($"{method} {path}?{string.Join('&', query.Select(q => $"{q.Key}={q.Value}"))}");
                return null;
        }
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA1.HashData(content));

    private string AddBlob(byte[] content)
    {
        var sha = Hash([.. Encoding.UTF8.GetBytes($"blob {content.Length}\0"), .. content]);
        _blobs[sha] = content;
        return sha;
    }

    private string AddTree(SortedDictionary<string, string> files)
    {
        var sha = Hash(Encoding.UTF8.GetBytes("tree " + string.Join('\n', files.Select(f => f.Key + f.Value))));
        _trees[sha] = files;
        return sha;
    }

    private string AddCommit(string tree, string? parent, string message)
    {
        var sha = Hash(Encoding.UTF8.GetBytes($"commit {tree} {parent} {message}"));
        _commits[sha] = (tree, parent, message);
        return sha;
    }

    private string NewTree(JsonObject body)
    {
        // As GitHub does, it takes a commit for its tree.
        var start = Text(body["base_tree"]);
        var files = new SortedDictionary<string, string>(_trees[_commits.TryGetValue(start, out var commit) ? commit.Tree : start], StringComparer.Ordinal);
        foreach (var entry in (JsonArray)body["tree"]!)
        {
            if (entry!["sha"] is { } sha) files[Text(entry["path"])] = sha.GetValue<string>();
            else files.Remove(Text(entry["path"]));
        }

        return AddTree(files);
    }

    // A tree by its hash, or as branch:folder.
    private JsonObject? Tree(string name, bool isRecursive)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var tree = colon < 0 ? name : name[..colon];
        if (_branches.TryGetValue(tree, out var commit)) tree = _commits[commit].Tree;
        if (!_trees.TryGetValue(tree, out var files)) return null;
        var folder = colon < 0 ? "" : name[(colon + 1)..].Trim('/') + "/";
        var below = files.Where(f => f.Key.StartsWith(folder, StringComparison.Ordinal)).Select(f => (Path: f.Key[folder.Length..], Sha: f.Value)).ToList();
        if (below.Count == 0) return null;
        var entries = below.Where(f => isRecursive || !f.Path.Contains('/')).Select(f => new JsonObject { ["path"] = f.Path, ["type"] = "blob", ["mode"] = "100644", ["sha"] = f.Sha, ["size"] = _blobs[f.Sha].Length });
        var folders = below.Where(f => !isRecursive && f.Path.Contains('/')).GroupBy(f => f.Path[..f.Path.IndexOf('/', StringComparison.Ordinal)])
            .Select(g => new JsonObject { ["path"] = g.Key, ["type"] = "tree", ["mode"] = "040000", ["sha"] = AddTree(new(g.ToDictionary(f => f.Path[(g.Key.Length + 1)..], f => f.Sha), StringComparer.Ordinal)) });
        return new JsonObject { ["sha"] = tree, ["tree"] = new JsonArray([.. entries, .. folders]), ["truncated"] = false };
    }

    private JsonObject Commit(string sha)
    {
        var (tree, parent, message) = _commits[sha];
        var inner = new JsonObject { ["message"] = message, ["tree"] = new JsonObject { ["sha"] = tree }, ["author"] = new JsonObject { ["name"] = "An Editor", ["date"] = "2026-11-24T12:00:00Z" } };
        return new JsonObject { ["sha"] = sha, ["tree"] = new JsonObject { ["sha"] = tree }, ["message"] = message, ["commit"] = inner, ["parents"] = parent is null ? new JsonArray() : new JsonArray(new JsonObject { ["sha"] = parent }) };
    }

    private static JsonObject Ref(string branch, string sha) => new() { ["ref"] = "refs/heads/" + branch, ["object"] = new JsonObject { ["type"] = "commit", ["sha"] = sha } };

    private JsonObject Compare(string range)
    {
        var (from, to) = (range.Split("...")[0], range.Split("...")[1].Split(':')[^1]);
        var before = _trees[_commits[_branches.GetValueOrDefault(from, from)].Tree];
        var head = _branches.GetValueOrDefault(to, to);
        var after = _trees[_commits[head].Tree];
        var changed = after.Where(f => before.GetValueOrDefault(f.Key) != f.Value)
            .Select(f => new JsonObject { ["filename"] = f.Key, ["status"] = before.ContainsKey(f.Key) ? "modified" : "added", ["sha"] = f.Value, ["patch"] = "@@" });
        return new JsonObject { ["files"] = new JsonArray([.. changed]), ["commits"] = new JsonArray(Commit(head)), ["total_commits"] = 1 };
    }

    private JsonObject Open(JsonObject body)
    {
        var branch = Text(body["head"]).Split(':')[^1];
        _pulls.Add(new JsonObject
        {
            ["number"] = _pulls.Count + 1, ["id"] = _pulls.Count + 1, ["state"] = "open", ["title"] = Text(body["title"]), ["body"] = body["body"]?.DeepClone(), ["merged_at"] = null,
            ["user"] = new JsonObject { ["login"] = "editor" }, ["updated_at"] = "2026-11-24T12:00:00Z", ["labels"] = new JsonArray(),
            ["head"] = new JsonObject { ["ref"] = branch, ["sha"] = _branches[branch], ["repo"] = new JsonObject { ["fork"] = false } }, ["base"] = new JsonObject { ["ref"] = Text(body["base"]), ["sha"] = _branches[Text(body["base"])] },
        });
        return _pulls[^1];
    }

    private JsonObject Pull(string number)
    {
        var pull = _pulls[int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) - 1];
        pull["head"]!["sha"] = _branches[Text(pull["head"]!["ref"])];
        return pull;
    }

    private static bool Matches(JsonObject pull, IQueryCollection query) =>
        !(query["head"].ToString() is { Length: > 0 } head) || head.Split(':')[^1] == Text(pull["head"]!["ref"]);
}
