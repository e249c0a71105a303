namespace IjnSite.Engine.Files;

/// <summary>Files that editors and desktops put beside a text while somebody works on it. They are nobody's content.</summary>
public static class EditorFiles
{
    /// <summary>
    /// Whether a file's name is one of theirs: swap and backup files of Vim (<c>.a.md.swp</c>, <c>a.md~</c>, <c>4913</c>) and Emacs (<c>.#a.md</c>, <c>#a.md#</c>), the drafts of
    /// JetBrains' editors and of LibreOffice, and what file managers leave (<c>.DS_Store</c>, <c>Thumbs.db</c>, <c>desktop.ini</c>).
    /// </summary>
    public static bool Has(string name) =>
        name.EndsWith('~')
        || name is "4913" or ".DS_Store" or "Thumbs.db" or "desktop.ini"
        || name.StartsWith(".#", StringComparison.Ordinal) || (name.Length > 1 && name[0] == '#' && name[^1] == '#')
        || name.StartsWith(".~lock.", StringComparison.Ordinal) || name.StartsWith(".goutputstream-", StringComparison.Ordinal)
        || (name[0] == '.' && name.Length > 5 && name[^4..] is ".swp" or ".swo" or ".swx" or ".swn")
        || name.EndsWith("___jb_tmp___", StringComparison.Ordinal) || name.EndsWith("___jb_old___", StringComparison.Ordinal);
}
