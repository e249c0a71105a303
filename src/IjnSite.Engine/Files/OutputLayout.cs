namespace IjnSite.Engine.Files;

/// <summary>
/// What lies in <c>.ijn/</c> inside the output folder, next to the site:
/// <list type="bullet">
/// <item><c>manifest.json</c>: the files of the site that is there, see <see cref="OutputManifest"/>. What is not in it is not ours.</item>
/// <item><c>stamps</c>: when each of them was written on this machine; without it (a copied folder) bytes are compared instead. See <see cref="OutputStamps"/>.</item>
/// <item><c>lock</c>: held while a program works on the folder; gone afterwards.</item>
/// <item><c>staging/</c>: the new and changed files of the next site, under the paths that they will have. Only during a run.</item>
/// <item><c>journal.json</c>: the manifest of the next site. From the moment it is there, the next site is the one that counts: whoever finds it finishes the work.</item>
/// </list>
/// </summary>
internal static class OutputLayout
{
    public static readonly SitePath Folder = SitePath.Parse(".ijn");
    public static readonly SitePath Manifest = Folder / "manifest.json";
    public static readonly SitePath Stamps = Folder / "stamps";
    public static readonly SitePath Lock = Folder / "lock";
    public static readonly SitePath Journal = Folder / "journal.json";
    public static readonly SitePath Staging = Folder / "staging";
}
