using System.IO.Compression;
using System.Text;
using System.Text.Json;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Hosting;

/// <summary>The scripts with a program <c>gh</c> that answers from files and writes down what it was asked and sent.</summary>
internal sealed class GitHubStandIn : IDisposable
{
    private readonly ScriptFolder _folder = new();

    public GitHubStandIn()
    {
        foreach (var tool in (string[])["jq", "unzip"]) Assert.SkipUnless(OnPath(tool), $"No {tool}: install it (Debian: apt-get install jq unzip).");
        Directory.CreateDirectory(_folder.PathOf("github"));
        _folder.WithProgram("gh", $$"""
            [ "$1" = api ] || exit 96
            shift
            method=GET filter=. input=
            while [ $# -gt 0 ]; do
              case $1 in
                --paginate | --silent) ;;
                --method) method=$2; shift ;;
                --jq) filter=$2; shift ;;
                --input) input=$2; shift ;;
                *) path=$1 ;;
              esac
              shift
            done
            cd '{{_folder.PathOf("github")}}'
            echo "$method $path" >> asked
            if [ -n "$input" ]; then cat "$input" > sent; exit; fi
            answer=$(echo "$path" | tr -c 'a-zA-Z0-9\n' _)
            if [ ! -e "$answer" ]; then echo "gh: Not Found (HTTP 404)" >&2; exit 1; fi
            case $path in */zip) cat "$answer" ;; *) jq -r "$filter" "$answer" ;; esac
            """);
    }

    public IReadOnlyList<string> Asked => File.Exists(_folder.PathOf("github/asked")) ? File.ReadAllLines(_folder.PathOf("github/asked")) : [];

    /// <summary>The requests that change something.</summary>
    public IEnumerable<string> Written => Asked.Where(a => !a.StartsWith("GET ", StringComparison.Ordinal));

    /// <summary>The body of what was sent last.</summary>
    public JsonElement Sent => JsonDocument.Parse(File.ReadAllText(_folder.PathOf("github/sent"))).RootElement;

    public string PathOf(string path) => _folder.PathOf(path);

    public GitHubStandIn Answer(string path, byte[] bytes)
    {
        File.WriteAllBytes(_folder.PathOf("github/" + string.Concat(path.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'))), bytes);
        return this;
    }

    public GitHubStandIn Answer(string path, object json) => Answer(path, JsonSerializer.SerializeToUtf8Bytes(json));

    public GitHubStandIn With(string path, string text)
    {
        _folder.With(path, text);
        return this;
    }

    public ScriptRun Run(string script, IReadOnlyDictionary<string, string> variables, params string[] arguments) => _folder.Run(script, variables, arguments);

    /// <summary>A zip file of entries; a name that begins with <c>-&gt;</c> makes a symbolic link of the rest of it.</summary>
    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                var isLink = name.StartsWith("->", StringComparison.Ordinal);
                var entry = zip.CreateEntry(isLink ? name[2..] : name, CompressionLevel.Optimal);
                if (isLink) entry.ExternalAttributes = unchecked((int)0xA1FF0000);
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public void Dispose() => _folder.Dispose();

    private static bool OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(d => File.Exists(Path.Combine(d, program)));
}
