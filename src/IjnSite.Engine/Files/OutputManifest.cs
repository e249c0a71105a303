using System.Buffers;
using System.Text.Json;

namespace IjnSite.Engine.Files;

/// <summary>
/// The list of all files of a finished site, in ordinal order of their paths. Nothing of the clock or of the machine is in it: the same site has the same
/// manifest, byte for byte, everywhere.
/// </summary>
public sealed class OutputManifest
{
    private const int Version = 1;
    private readonly Dictionary<SitePath, ManifestFile> _byPath;

    public OutputManifest(IEnumerable<ManifestFile> files)
    {
        Files = [.. files.OrderBy(file => file.Path)];
        _byPath = Files.ToDictionary(file => file.Path);
    }

    public static OutputManifest Empty { get; } = new([]);

    public IReadOnlyList<ManifestFile> Files { get; }

    public ManifestFile? Find(SitePath path) => _byPath.TryGetValue(path, out var file) ? file : null;

    public bool Contains(SitePath path) => _byPath.ContainsKey(path);

    /// <summary>All folders that hold a file of the site, at any depth; the root is not among them.</summary>
    public HashSet<SitePath> Folders()
    {
        var folders = new HashSet<SitePath>();
        foreach (var file in Files)
            for (var folder = file.Path.Parent; !folder.IsRoot && folders.Add(folder); folder = folder.Parent)
            {
            }

        return folders;
    }

    public byte[] ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>(256 + (Files.Count * 160));
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("version"u8, Version);
            json.WriteStartArray("files"u8);
            foreach (var file in Files)
            {
                json.WriteStartObject();
                json.WriteString("path"u8, file.Path.Value);
                json.WriteNumber("length"u8, file.Length);
                json.WriteString("sha256"u8, file.Sha256);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <exception cref="FormatException">It is not a manifest, or one of a later version.</exception>
    public static OutputManifest FromJson(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes);
        var files = new List<ManifestFile>();
        var version = 0;
        try
        {
            while (json.Read())
            {
                if (json.TokenType == JsonTokenType.PropertyName && json.CurrentDepth == 1 && json.ValueTextEquals("version"u8))
                {
                    json.Read();
                    version = json.GetInt32();
                }
                else if (json.TokenType == JsonTokenType.StartObject && json.CurrentDepth == 2)
                    files.Add(File(ref json));
            }

            return version == Version ? new OutputManifest(files) : throw new FormatException($"It is of version {version}.");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException("It is not a manifest.", fault);
        }
    }

    private static ManifestFile File(ref Utf8JsonReader json)
    {
        string? path = null, hash = null;
        long length = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isPath = json.ValueTextEquals("path"u8);
            var isLength = json.ValueTextEquals("length"u8);
            json.Read();
            if (isPath) path = json.GetString();
            else if (isLength) length = json.GetInt64();
            else hash = json.GetString();
        }

        return path is null || hash is null ? throw new FormatException("An entry is not whole.") : new ManifestFile(SitePath.Parse(path), length, hash);
    }
}
