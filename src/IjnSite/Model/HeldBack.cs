namespace IjnSite.Model;

/// <summary>Why an entry is in no output for the date of the build.</summary>
public enum HeldBack
{
    No,
    Draft,
    Future,
    Embargo,
    Expired,
}
