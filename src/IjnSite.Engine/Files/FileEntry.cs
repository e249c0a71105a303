namespace IjnSite.Engine.Files;

/// <summary>One line of a folder's survey.</summary>
/// <param name="IsPlain">False for a symbolic link, a device, a pipe: something that is there but that this program never reads or writes.</param>
public readonly record struct FileEntry(SitePath Path, FileStamp Stamp, bool IsPlain);
