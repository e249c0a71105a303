namespace IjnSite.Tests.Architecture;

/// <summary>References in the places where a reader of code overlooks them; <see cref="ImportTests"/> looks whether they are seen.</summary>
internal static class SampleReferences
{
    public static readonly Func<object> Lambda = () => new Version(1, 0);

    public static IEnumerable<bool> Iterate()
    {
        yield return OperatingSystem.IsLinux();
        yield return Local() > 0;
        static int Local()
        {
            try
            {
                return Random.Shared.Next();
            }
            catch (NotFiniteNumberException)
            {
                return 0;
            }
        }
    }
}
