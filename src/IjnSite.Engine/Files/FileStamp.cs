namespace IjnSite.Engine.Files;

/// <summary>What a store knows of a file without reading it.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Version">Changes when the file is written: on a disk the last-write time in ticks of 100 ns (UTC). 0 when the store cannot tell.</param>
public readonly record struct FileStamp(long Length, long Version);
