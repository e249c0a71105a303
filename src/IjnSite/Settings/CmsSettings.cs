namespace IjnSite.Settings;

/// <summary>What the content editor in the browser works with.</summary>
/// <param name="Repository"><c>owner/name</c> on GitHub; null when nothing names one.</param>
/// <param name="Branch">The branch that is published; pull requests go against it.</param>
/// <param name="Scope">What a person who signs in allows the editor to do, in GitHub's words.</param>
/// <param name="SignInUrl">Where the window for signing in opens; without query and fragment.</param>
/// <param name="ApiUrl">GitHub's REST API, without a slash at its end.</param>
/// <param name="LocalUrl">The editor's local server, which works on a checkout instead of GitHub; null when GitHub is meant.</param>
public sealed record CmsSettings(string? Repository, string Branch, string Scope, string SignInUrl, string ApiUrl, string? LocalUrl);
