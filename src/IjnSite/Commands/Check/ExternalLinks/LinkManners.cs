using System.Net;

namespace IjnSite.Commands.Check.ExternalLinks;

/// <summary>How other people's servers are asked.</summary>
/// <param name="Pause">Between two requests to one host.</param>
/// <param name="Patience">For the headers of one answer.</param>
/// <param name="MayConnect">Which addresses are asked.</param>
/// <param name="Wait">Waits for a time.</param>
internal sealed record LinkManners(TimeSpan Pause, TimeSpan Patience, Func<IPAddress, bool> MayConnect, Func<TimeSpan, CancellationToken, Task> Wait)
{
    /// <summary>Hosts that are asked at the same time.</summary>
    public const int Hosts = 8;

    public const int Redirects = 10;

    public static LinkManners Usual { get; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20), PublicNetwork.IsPublic, Task.Delay);
}
