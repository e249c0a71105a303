namespace IjnSite.Tests.Harness;

/// <summary>How long a test waits before it says that something does not end. No measure of speed: a busy machine takes many times what a free one takes.</summary>
internal static class Patience
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
}
