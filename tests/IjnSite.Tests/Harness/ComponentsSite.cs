namespace IjnSite.Tests.Harness;

/// <summary>A site of every layout and component, each with usual and with very long words (<c>tests/sites/components</c>), under the project's theme.</summary>
public sealed class ComponentsSite() : BuiltSite(Repository.PathOf("tests", "sites", "components"));
