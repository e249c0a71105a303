namespace IjnSite.Engine.Files;

/// <summary>What a commit did to the output folder.</summary>
/// <param name="FilesWritten">New or changed.</param>
/// <param name="FilesUnchanged">Not written again; their time is as it was.</param>
/// <param name="FilesDeleted">Of the former site, with no place in the new one.</param>
/// <param name="BytesTotal">Of all files of the new site together, our own records not counted.</param>
public readonly record struct CommitResult(int FilesWritten, int FilesUnchanged, int FilesDeleted, long BytesTotal);
