namespace IjnSite.Model;

/// <summary>Why an entry is in no output for the date of the build.</summary>
public enum HeldBack
{
    No,
    Draft,
    Future,
    Embargo,
    Expired,

    /// <summary>It introduces a list that has nothing to show.</summary>
    EmptyList,
}
