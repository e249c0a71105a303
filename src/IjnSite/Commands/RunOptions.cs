using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Commands;

/// <summary>What a person asked for, checked and typed.</summary>
internal sealed record RunOptions
{
    public required string Root { get; init; }

    public string? Input { get; init; }

    public string? Theme { get; init; }

    public string? Output { get; init; }

    public string? Overlay { get; init; }

    /// <summary>Null means today in the site's time zone.</summary>
    public DateOnly? AsOf { get; init; }

    public Audience Audience { get; init; }

    public required string Format { get; init; }

    /// <summary>A commit, a branch or a tag; null when findings need no other order.</summary>
    public string? ChangedSince { get; init; }

    /// <summary>The file to which a summary is added; null when none is wanted.</summary>
    public string? Summary { get; init; }

    public bool Strict { get; init; }

    public int Jobs { get; init; } = 1;

    public bool NoCache { get; init; }

    public bool Verbose { get; init; }

    public IReadOnlyList<SettingOverride> Overrides { get; init; } = [];

    /// <summary>Machines read standard output; people read both streams.</summary>
    public bool IsMachineFormat => Format is "json" or "sarif";
}
