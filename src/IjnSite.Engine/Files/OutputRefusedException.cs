namespace IjnSite.Engine.Files;

/// <summary>The output folder may not be written to as it is; nothing in it was changed. The message says why and what to do, in words for people.</summary>
public sealed class OutputRefusedException(string message, Exception? inner = null) : Exception(message, inner);
