using System.Text;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Formats.Yaml;

/// <summary>
/// Reads YAML into values that know their places, over YamlDotNet's event parser: its object model dies of a stack overflow at depth 40,000,
/// its deserializer needs reflection, and both take the last of two equal keys without a word.
/// </summary>
public static class YamlReader
{
    /// <summary>Reads a group of keys: front matter, settings, folder defaults, a sidecar file. Nothing written is a group without keys.</summary>
    /// <param name="start">Where the YAML begins, as a UTF-16 offset into the source's text.</param>
    /// <param name="length">In UTF-16 units.</param>
    /// <param name="bag">Gets a finding, with its place in the whole file, for everything that is refused.</param>
    /// <returns>
    /// What could be read, so that further checks can report further faults at once; null when nothing could. A bag without new errors means that all of it was.
    /// </returns>
    public static MappingValue? Read(SourceText source, int start, int length, YamlLimits limits, DiagnosticBag bag)
    {
        var value = ReadAny(source, start, length, limits, bag);
        switch (value)
        {
            case null or MappingValue:
                return (MappingValue?)value;
            case ScalarValue { IsNull: true }:
                return MappingValue.Empty(value.Where);
            default:
                bag.Add(YamlDiagnostics.Shape.At(value.Where, $"Here stands {value.Shape} where keys with values belong",
                    "Write one key on each line, with a colon, a space and its value, like title: A new brief."));
                return null;
        }
    }

    /// <summary>Reads a data file: a list, a group of keys or one value. Nothing written is a scalar that is null.</summary>
    /// <inheritdoc cref="Read"/>
    public static MetadataValue? ReadAny(SourceText source, int start, int length, YamlLimits limits, DiagnosticBag bag)
    {
        if (IsTooLong(source.Text.AsSpan(start, length), limits.MaxBytes))
        {
            bag.Add(YamlDiagnostics.Limit.At(source.Span(start), $"This is longer than {limits.MaxBytes / 1024} KiB",
                "Move the long text into the body of the file, or split the data into several files."));
            return null;
        }

        return new YamlBuilder(source, start, length, limits, bag).Build();
    }

    // Three bytes a character is the most that UTF-8 needs: short texts, which nearly all are, need no count.
    private static bool IsTooLong(ReadOnlySpan<char> text, int maxBytes) =>
        text.Length > maxBytes || (text.Length > maxBytes / 3 && Encoding.UTF8.GetByteCount(text) > maxBytes);
}
