using IjnSite.Tests.Harness;

[assembly: AssemblyFixture(typeof(BelowPathSite))]

namespace IjnSite.Tests.Harness;

/// <summary>The site of all components, published below a path.</summary>
public sealed class BelowPathSite() : BuiltSite(Repository.PathOf("tests", "sites", "components"), "--base-url", "https://example.org/sub", "--set", "outputs.social_cards=false")
{
    public override string BasePath => "/sub";
}
