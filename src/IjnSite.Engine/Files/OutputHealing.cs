namespace IjnSite.Engine.Files;

/// <summary>Brings an output folder that a run left behind in the middle back to one whole site.</summary>
internal static class OutputHealing
{
    private const int NamedAtMost = 5;

    /// <returns>Whether there was anything to heal.</returns>
    /// <exception cref="OutputRefusedException">The records cannot be understood, or a file that is not ours stands where one of the new site belongs.</exception>
    public static bool Heal(IFileStore output)
    {
        var leftovers = output.List(OutputLayout.Folder);
        var staged = leftovers.Where(path => path.IsIn(OutputLayout.Staging)).Select(path => path.RelativeTo(OutputLayout.Staging)).ToList();
        var drafts = leftovers.Where(path => path.Parent == OutputLayout.Folder && path.Extension == ".tmp").ToList();
        var journal = ReadIfThere(output, OutputLayout.Journal);
        if (journal is not null)
        {
            var before = Manifest(ReadIfThere(output, OutputLayout.Manifest) ?? []);
            var foreign = staged.Where(path => !before.Contains(path) && output.Exists(path)).ToList();
            if (foreign.Count > 0) throw Refusal(foreign);
            new OutputChange(output, before, Manifest(journal)).Apply(staged);
            output.Move(OutputLayout.Journal, OutputLayout.Manifest);
        }

        output.DeleteFolder(OutputLayout.Staging);
        foreach (var draft in drafts) output.Delete(draft);
        return journal is not null || staged.Count > 0;
    }

    public static byte[]? ReadIfThere(IFileStore output, SitePath file) => output.Exists(file) ? output.Read(file) : null;

    /// <exception cref="OutputRefusedException">The bytes are not a manifest.</exception>
    public static OutputManifest Manifest(ReadOnlySpan<byte> json)
    {
        try
        {
            return json.IsEmpty ? OutputManifest.Empty : OutputManifest.FromJson(json);
        }
        catch (FormatException fault)
        {
            throw new OutputRefusedException(
                $"The list of our files in the output folder ({OutputLayout.Folder}/) cannot be read, so that they cannot be told from others. Delete the output folder, then build again.", fault);
        }
    }

    public static OutputRefusedException Refusal(IReadOnlyList<SitePath> foreign)
    {
        var names = string.Join(", ", foreign.Order().Take(NamedAtMost));
        var more = foreign.Count > NamedAtMost ? $" and {foreign.Count - NamedAtMost} more" : "";
        return new OutputRefusedException(
            $"The output folder holds files that this program did not write: {names}{more}. Move them away, or choose another folder with --output. Nothing was changed.");
    }
}
