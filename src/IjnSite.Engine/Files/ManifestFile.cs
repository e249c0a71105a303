namespace IjnSite.Engine.Files;

/// <summary>One file of a finished site.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">64 hexadecimal digits, lower case.</param>
public readonly record struct ManifestFile(SitePath Path, long Length, string Sha256);
