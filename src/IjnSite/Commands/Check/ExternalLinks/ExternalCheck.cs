using System.Collections.Concurrent;
using System.Globalization;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;
using IjnSite.Model;

namespace IjnSite.Commands.Check.ExternalLinks;

/// <summary>Asks every address of another site that the site names, each once, and reports the dead ones at each place that names them.</summary>
internal sealed class ExternalCheck(IReadOnlyList<OutboundLink> links, LinkMemory memory, LinkAsker asker)
{
    // So many hosts to which no network leads, and nobody who answers: the others would only cost time.
    private const int EnoughHosts = 3;

    private readonly ConcurrentDictionary<Uri, LinkAnswer> _answers = new();
    private readonly ConcurrentDictionary<string, bool> _lost = new(StringComparer.Ordinal);
    private int _fromMemory;
    private int _heard;

    public static ExternalReport Run(
        SiteResult result, IFileStore sources, SitePath input, IFileStore? cache, DiagnosticBag diagnostics, DateTimeOffset now, LinkManners manners, CancellationToken cancellation)
    {
        var links = OutboundLinks.In(result, sources, input);
        using var asker = new LinkAsker(UserAgentOf(result.Settings.BaseUrl), manners);
        var check = new ExternalCheck(links, LinkMemory.Load(cache, now), asker);
        check.AskAllAsync(cancellation).GetAwaiter().GetResult();
        return check.Report(result.Index?.Archives.Select(a => OutboundLinks.AddressOf(a.Key)).OfType<Uri>().ToHashSet() ?? [], input, diagnostics);
    }

    public static string UserAgentOf(string baseUrl) => $"{FindingsPrinter.ToolName}/{FindingsPrinter.ToolVersion} (+{new Uri(baseUrl).GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)})";

    private bool IsWithoutNetwork => Volatile.Read(ref _heard) == 0 && _answers.Values.Any(a => a.State == LinkState.Unreachable || a.IsUnknownName) && (_lost.Values.Any(isName => !isName) || _lost.Count > 1);

    private async Task AskAllAsync(CancellationToken cancellation)
    {
        try
        {
            await Parallel.ForEachAsync(
                links.GroupBy(l => l.Host, StringComparer.OrdinalIgnoreCase), new ParallelOptions { MaxDegreeOfParallelism = LinkManners.Hosts, CancellationToken = cancellation },
                async (host, stop) =>
                {
                    foreach (var link in host) _answers[link.Address] = await AnswerAsync(link, stop);
                });
        }
        finally
        {
            // Somebody who stops a long check keeps what it learned.
            memory.Save(links);
        }
    }

    private async Task<LinkAnswer> AnswerAsync(OutboundLink link, CancellationToken cancellation)
    {
        if (memory.Find(link) is { } known)
        {
            Interlocked.Increment(ref _fromMemory);
            return known;
        }

        if (memory.MustWait(link.Host)) return LinkAnswer.Unknown("the host asked for time");
        if (Volatile.Read(ref _heard) == 0 && _lost.Values.Count(isName => !isName) >= EnoughHosts) return new LinkAnswer(LinkState.Unreachable, "there is no network");
        var answer = await asker.AskAsync(link.Address, cancellation);
        if (answer.State == LinkState.Unreachable || answer.IsUnknownName) _lost[link.Host] = answer.IsUnknownName;
        if (!answer.IsSilence) Interlocked.Increment(ref _heard);
        memory.Keep(link, answer);
        return answer;
    }

    private ExternalReport Report(HashSet<Uri> archived, SitePath input, DiagnosticBag diagnostics)
    {
        if (IsWithoutNetwork)
            return new ExternalReport([], $"There is no network: of {Count(links.Count, "link")} to other sites, {Number(links.Count - _fromMemory)} could not be asked. Run it again when there is one.");
        foreach (var link in links.Where(l => _answers[l.Address].State == LinkState.Dead))
            foreach (var place in link.Places.Where(p => !p.IsText || !archived.Contains(link.Address))) diagnostics.Add(Finding(link, place, _answers[link.Address].Reason, input));
        return new ExternalReport([.. Lines()], null);
    }

    private IEnumerable<(string Line, bool IsDetail)> Lines()
    {
        var states = links.Select(l => (Link: l, Answer: _answers[l.Address])).ToList();
        var dead = states.Count(s => s.Answer.State == LinkState.Dead);
        var unknown = states.Where(s => s.Answer.State is LinkState.Unknown or LinkState.Unreachable).ToList();
        var moved = states.Where(s => s.Answer.MovedTo is not null).ToList();
        yield return ($"{Count(links.Count, "link")} to other sites: {Number(dead)} dead, {Number(unknown.Count)} that could not be asked, {Number(moved.Count)} moved for good, {Number(_fromMemory)} known from the last week", false);
        foreach (var (link, answer) in unknown) yield return ($"  could not be asked: {link.Address.AbsoluteUri} ({answer.Reason})", true);
        foreach (var (link, answer) in moved) yield return ($"  moved: {link.Address.AbsoluteUri} is now {answer.MovedTo}", true);
    }

    private static Diagnostic Finding(OutboundLink link, LinkPlace place, string reason, SitePath input)
    {
        var address = link.Address.AbsoluteUri;
        var copies = $"https://web.archive.org/web/*/{address}";
        return ModelDiagnostics.DeadLink.At(place.Where, $"'{address}' is dead: {reason}", place.IsText
            ? $"Write the address to which the page has moved. If it is gone, look for a copy at {copies} and name it in {input}/_data/{ArchivedCopy.DataName}.yml: it then stands beside the link."
            : $"Write the address to which the page has moved, or take it out. What was there: {copies}");
    }

    private static string Count(int number, string what) => $"{Number(number)} {what}{(number == 1 ? "" : "s")}";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Lines">For people, with whether each is a detail that is told when somebody asks for more.</param>
/// <param name="Notice">Why nothing could be asked; null when something could.</param>
internal sealed record ExternalReport(IReadOnlyList<(string Line, bool IsDetail)> Lines, string? Notice)
{
    public void Print(RunOptions options, ConsoleStreams streams)
    {
        if (Notice is not null) streams.Error(Notice);
        if (options.IsMachineFormat) return;
        foreach (var (line, isDetail) in Lines)
            if (!isDetail || options.Verbose) streams.Line(line);
    }
}
