using System.Globalization;
using System.Text.Json;
using IjnSite.Engine.Files;

namespace IjnSite.Commands.Check.ExternalLinks;

/// <summary>
/// What earlier checks learned, in one file of the cache: an answer holds for a week, and a host that asked to be left alone is. A file that is damaged is no memory.
/// Safe for several threads, but for <see cref="Save"/>.
/// </summary>
/// <param name="store">Null remembers nothing.</param>
internal sealed class LinkMemory(IFileStore? store, DateTimeOffset now)
{
    public const string FileName = "external-links.json";

    public static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private static readonly SitePath File = SitePath.Parse(FileName);

    private readonly SortedDictionary<string, (DateTimeOffset Asked, LinkAnswer Answer)> _answers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, DateTimeOffset> _waits = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    public static LinkMemory Load(IFileStore? store, DateTimeOffset now)
    {
        var memory = new LinkMemory(store, now);
        try
        {
            if (store?.Exists(File) == true) memory.Read(store.Read(File));
        }
        catch (Exception fault) when (fault is FileStoreException or JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            memory._answers.Clear();
            memory._waits.Clear();
        }

        return memory;
    }

    public LinkAnswer? Find(OutboundLink link)
    {
        lock (_gate) return _answers.TryGetValue(link.Address.AbsoluteUri, out var known) ? known.Answer : null;
    }

    /// <summary>The host asked to be left alone, and the time is not over.</summary>
    public bool MustWait(string host)
    {
        lock (_gate) return _waits.ContainsKey(host);
    }

    public void Keep(OutboundLink link, LinkAnswer answer)
    {
        lock (_gate)
        {
            if (answer.IsLasting) _answers[link.Address.AbsoluteUri] = (now, answer);
            // At most a week, whatever a server says; without a word of it, for the rest of this check.
            if (answer.RetryAfter is { } delay) _waits[answer.WaitHost ?? link.Host] = Earlier(answer.Until ?? now + delay, now + Week);
        }
    }

    /// <summary>Writes what is known of the site's links; what nothing links any more is forgotten.</summary>
    public void Save(IReadOnlyList<OutboundLink> links)
    {
        var used = links.Select(l => l.Address.AbsoluteUri).ToHashSet(StringComparer.Ordinal);
        var hosts = links.Select(l => l.Host).ToHashSet(StringComparer.Ordinal);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteStartObject("answers");
            foreach (var (address, (asked, answer)) in _answers.Where(a => used.Contains(a.Key)))
            {
                json.WriteStartObject(address);
                json.WriteString("asked", Text(asked));
                json.WriteBoolean("dead", answer.State == LinkState.Dead);
                if (answer.Reason.Length > 0) json.WriteString("reason", answer.Reason);
                if (answer.MovedTo is { } moved) json.WriteString("moved_to", moved);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteStartObject("waits");
            foreach (var (host, until) in _waits.Where(w => hosts.Contains(w.Key) && w.Value > now)) json.WriteString(host, Text(until));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        try
        {
            store?.Write(File, buffer.ToArray());
        }
        catch (FileStoreException)
        {
            // A cache that cannot be written is no cache.
        }
    }

    private void Read(byte[] file)
    {
        using var document = JsonDocument.Parse(file);
        foreach (var one in document.RootElement.GetProperty("answers").EnumerateObject())
        {
            var asked = Moment(one.Value.GetProperty("asked"));
            // A clock that was set back makes no answer last longer.
            if (asked > now || now - asked >= Week) continue;
            var reason = one.Value.TryGetProperty("reason", out var said) ? said.GetString()! : "";
            var moved = one.Value.TryGetProperty("moved_to", out var to) ? to.GetString() : null;
            _answers[one.Name] = (asked, new LinkAnswer(one.Value.GetProperty("dead").GetBoolean() ? LinkState.Dead : LinkState.Alive, reason) { MovedTo = moved, IsLasting = true });
        }

        foreach (var one in document.RootElement.GetProperty("waits").EnumerateObject())
            if (Moment(one.Value) is var until && until > now && until <= now + Week) _waits[one.Name] = until;
    }

    private static DateTimeOffset Moment(JsonElement value) => DateTimeOffset.ParseExact(value.GetString()!, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static string Text(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
