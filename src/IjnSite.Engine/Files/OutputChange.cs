namespace IjnSite.Engine.Files;

/// <summary>
/// Puts staged files in their places and deletes what the new site no longer has. Every step may be repeated: a run that was killed in the middle is
/// finished by doing it all again.
/// </summary>
internal sealed class OutputChange(IFileStore output, OutputManifest before, OutputManifest after)
{
    // Below this, starting threads costs more than they save.
    private const int FewMoves = 64;

    /// <param name="staged">The destinations of the files that lie in staging, in ordinal order.</param>
    /// <returns>How many files of the former site have no place in the new one.</returns>
    public int Apply(IReadOnlyList<SitePath> staged)
    {
        var orphans = before.Files.Select(file => file.Path).Where(path => !after.Contains(path)).ToList();
        if (orphans.Count == 0)
        {
            Place(staged);
            return 0;
        }

        // A file where the new site has a folder, or the other way round, must make room first; and so must one whose name differs from a new one
        // only by case or by Unicode form, which on many disks is the same file: deleted last, it would take the new one with it.
        var newFolders = after.Folders();
        var arriving = staged.Select(Folded).ToHashSet(StringComparer.Ordinal);
        var first = orphans.Where(path => newFolders.Contains(path) || LiesBelowFile(path) || arriving.Contains(Folded(path))).ToHashSet();
        foreach (var orphan in first.Order())
            if (output.Exists(orphan)) output.Delete(orphan);

        Place(staged);
        var newNames = after.Files.Select(file => Folded(file.Path)).ToHashSet(StringComparer.Ordinal);
        foreach (var orphan in orphans)
            if (!first.Contains(orphan) && (!newNames.Contains(Folded(orphan)) || IsThereByName(orphan))) output.Delete(orphan);
        return orphans.Count;
    }

    // When an interrupted change is finished, a name that differs by case may be all that is left of the orphan.
    private bool IsThereByName(SitePath path) => output.List(path.Parent).Contains(path);

    private static string Folded(SitePath path) => path.Value.Normalize().ToUpperInvariant();

    private bool LiesBelowFile(SitePath path)
    {
        for (var folder = path.Parent; !folder.IsRoot; folder = folder.Parent)
            if (after.Contains(folder)) return true;
        return false;
    }

    private void Place(IReadOnlyList<SitePath> staged)
    {
        var single = new List<SitePath>();
        PlaceFolder(staged, 0, staged.Count, folderLength: 0, before.Folders(), single);
        if (single.Count < FewMoves)
        {
            foreach (var path in single) output.Move(OutputLayout.Staging / path.Value, path);
            return;
        }

        try
        {
            Parallel.ForEach(single, path => output.Move(OutputLayout.Staging / path.Value, path));
        }
        catch (AggregateException faults) when (faults.InnerExceptions[0] is FileStoreException first)
        {
            throw new FileStoreException(first.Path, first.Message, first);
        }
    }

    // A folder that the former site did not have moves as a whole: a first build of ten thousand pages is a handful of renames.
    private void PlaceFolder(IReadOnlyList<SitePath> staged, int from, int to, int folderLength, HashSet<SitePath> oldFolders, List<SitePath> single)
    {
        while (from < to)
        {
            var path = staged[from].Value;
            var slash = path.IndexOf('/', folderLength);
            if (slash < 0)
            {
                single.Add(staged[from++]);
                continue;
            }

            var folder = SitePath.Parse(path[..slash]);
            var end = from + 1;
            while (end < to && staged[end].IsIn(folder)) end++;
            if (oldFolders.Contains(folder) || !output.TryMoveFolder(OutputLayout.Staging / folder.Value, folder))
                PlaceFolder(staged, from, end, slash + 1, oldFolders, single);
            from = end;
        }
    }
}
