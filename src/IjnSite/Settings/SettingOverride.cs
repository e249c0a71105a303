namespace IjnSite.Settings;

/// <summary>One setting from the command line or the environment.</summary>
/// <param name="Origin">What the person wrote, for messages: <c>--set feeds.items</c> or <c>IJN_FEEDS__ITEMS</c>.</param>
/// <param name="Path">The keys that lead to it.</param>
public sealed record SettingOverride(string Origin, IReadOnlyList<string> Path, string Value)
{
    private const string Prefix = "IJN_";

    /// <summary>Parses <c>key=value</c>; null when there is no <c>=</c> or no key.</summary>
    public static SettingOverride? FromOption(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0) return null;
        var key = text[..equals].Trim();
        return new SettingOverride($"--set {key}", key.Split('.'), text[(equals + 1)..]);
    }

    /// <summary>All variables that begin with <c>IJN_</c>, in the order of their names.</summary>
    public static IEnumerable<SettingOverride> FromEnvironment(IEnumerable<KeyValuePair<string, string>> variables) =>
        variables
            .Where(v => v.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .OrderBy(v => v.Key, StringComparer.Ordinal)
            .Select(v => new SettingOverride(v.Key, v.Key[Prefix.Length..].ToLowerInvariant().Split("__"), v.Value));
}
