namespace IjnSite.Commands.Check.ExternalLinks;

internal enum LinkState
{
    Alive,

    /// <summary>A reader who follows the link finds nothing.</summary>
    Dead,

    /// <summary>The server does not tell a program whether the page is there.</summary>
    Unknown,

    /// <summary>Nothing could be sent at all.</summary>
    Unreachable,
}

/// <summary>What is known of an address.</summary>
/// <param name="Reason">A clause that goes on from "is dead:" or "could not be asked:"; empty for a living one.</param>
internal sealed record LinkAnswer(LinkState State, string Reason)
{
    /// <summary>Where a page has moved for good; null when it has not.</summary>
    public string? MovedTo { get; init; }

    /// <summary>How long the host wants to be left alone; null when it said nothing of the kind.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The moment until which the host wants to be left alone, where it names one instead.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The host that wants it: at the end of redirects it is another one than that of the address.</summary>
    public string? WaitHost { get; init; }

    /// <summary>It will most likely be the same next week: worth remembering.</summary>
    public bool IsLasting { get; init; }

    /// <summary>There is no host of that name, which a machine without a network says of every name.</summary>
    public bool IsUnknownName { get; init; }

    /// <summary>Nobody has answered, so that it says nothing of the network.</summary>
    public bool IsSilence { get; init; }

    public static LinkAnswer Alive(string? movedTo) => new(LinkState.Alive, "") { MovedTo = movedTo, IsLasting = true };

    public static LinkAnswer Dead(string reason) => new(LinkState.Dead, reason);

    public static LinkAnswer Unknown(string reason) => new(LinkState.Unknown, reason);
}
