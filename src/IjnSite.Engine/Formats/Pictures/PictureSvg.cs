using System.Globalization;
using System.Text;
using System.Xml;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;

namespace IjnSite.Engine.Formats.Pictures;

/// <summary>A drawing that was found safe.</summary>
/// <param name="Width">In CSS pixels, at least 1.</param>
/// <param name="Height">In CSS pixels, at least 1.</param>
/// <param name="Clean">The drawing written anew: without comments, editors' notes and unknown attributes.</param>
public sealed record SvgDrawing(int Width, int Height, byte[] Clean);

/// <summary>Reads SVG drawings against an allow-list, without document types, entities and anything from outside.</summary>
public static class PictureSvg
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string XLink = "http://www.w3.org/1999/xlink";
    private const int MaxDepth = 100;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = PictureLimits.SvgBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private static readonly XmlWriterSettings Writing = new() { OmitXmlDeclaration = true, Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None };

    /// <returns>Null after a finding.</returns>
    public static SvgDrawing? Read(SitePath path, ReadOnlySpan<byte> file, DiagnosticBag diagnostics)
    {
        if (SourceText.TryDecode(path, file, out _) is { } text) return Read(path, text.Text, diagnostics);
        diagnostics.Add(PictureDiagnostics.BadSvg.At(SourceSpan.StartOf(path.Value), "The drawing is not encoded as UTF-8", "Save it as plain SVG with the encoding UTF-8."));
        return null;
    }

    /// <returns>Null after a finding.</returns>
    public static SvgDrawing? Read(SitePath path, string text, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        using var clean = new MemoryStream();
        var size = (Width: 0, Height: 0);
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            using var writer = XmlWriter.Create(clean, Writing);
            size = Copy(reader, writer, path, found);
        }
        catch (XmlException fault)
        {
            var where = new SourceSpan(path.Value, Math.Max(1, fault.LineNumber), Math.Max(1, fault.LinePosition));
            found.Add(text.Contains("<!DOCTYPE", StringComparison.Ordinal)
                ? PictureDiagnostics.BadSvg.At(where, "The drawing has a document type (DOCTYPE)", "Delete that line, or save the drawing as plain SVG: entities can make a small file enormous or read other files.")
                : PictureDiagnostics.BadSvg.At(where, "The drawing is no well-formed XML here", "Save it again as plain SVG from the program that made it."));
        }

        diagnostics.AddRange(found.ToSortedList());
        return found.HasErrors ? null : new SvgDrawing(size.Width, size.Height, clean.ToArray());
    }

    private static (int Width, int Height) Copy(XmlReader reader, XmlWriter writer, SitePath path, DiagnosticBag found)
    {
        var size = (0, 0);
        var isStyle = false;
        for (var more = reader.Read(); more;)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth > 0 && !IsDrawing(reader.NamespaceURI):
                    // Notes of drawing programs, in languages of their own.
                    reader.Skip();
                    continue;
                case XmlNodeType.Element:
                    var where = Place(reader, path);
                    if (reader.Depth == 0)
                    {
                        if (reader.LocalName != "svg" || !IsDrawing(reader.NamespaceURI)) found.Add(PictureDiagnostics.BadSvg.At(where, $"The first element is '{reader.LocalName}', not 'svg'", "Save the drawing as plain SVG."));
                        size = SizeOf(reader, where, found);
                    }

                    if (reader.LocalName == "metadata")
                    {
                        reader.Skip();
                        continue;
                    }

                    if (reader.Depth > MaxDepth) found.Add(PictureDiagnostics.UnsafeSvg.At(where, "The drawing is nested too deeply", "Simplify it."));
                    if (!PictureSvgRules.AllowsElement(reader.LocalName))
                    {
                        found.Add(PictureDiagnostics.UnsafeSvg.At(where, $"The drawing has an element '{reader.LocalName}', which drawings here may not have",
                            "Take it out, or save the drawing as plain SVG with text and pictures turned into paths."));
                        reader.Skip();
                        continue;
                    }

                    isStyle = reader.LocalName == "style" && !reader.IsEmptyElement;
                    CopyElement(reader, writer, path, found);
                    break;
                case XmlNodeType.EndElement:
                    isStyle = false;
                    writer.WriteFullEndElement();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when reader.Depth > 0:
                    if (isStyle && PictureSvgRules.FaultOfValue(reader.Value, isLink: false) is { } fault)
                        found.Add(PictureDiagnostics.UnsafeSvg.At(Place(reader, path), $"The drawing's style sheet is not safe: {fault}", "Put the colors on the shapes themselves."));
                    writer.WriteString(reader.Value);
                    break;
            }

            more = reader.Read();
        }

        writer.Flush();
        return size;
    }

    private static void CopyElement(XmlReader reader, XmlWriter writer, SitePath path, DiagnosticBag found)
    {
        var isEmpty = reader.IsEmptyElement;
        writer.WriteStartElement(reader.LocalName, Svg);
        while (reader.MoveToNextAttribute())
        {
            var name = reader.LocalName;
            var isLink = name == "href" && reader.NamespaceURI is "" or XLink;
            if (reader.NamespaceURI.Length > 0 && !isLink) continue;
            var fault = name.StartsWith("on", StringComparison.OrdinalIgnoreCase) ? "it runs a script" : PictureSvgRules.FaultOfValue(reader.Value, isLink);
            if (fault is not null)
                found.Add(PictureDiagnostics.UnsafeSvg.At(Place(reader, path), $"The attribute '{name}' is not safe: {fault}", "Take it out of the drawing."));
            if (isLink) writer.WriteAttributeString("href", reader.Value);
            else if (PictureSvgRules.AllowsAttribute(name)) writer.WriteAttributeString(name, reader.Value);
        }

        reader.MoveToElement();
        if (isEmpty) writer.WriteEndElement();
    }

    // Its own width and height if it states them in pixels, else those of its view box (SVG 2, 8.2).
    private static (int Width, int Height) SizeOf(XmlReader root, SourceSpan where, DiagnosticBag found)
    {
        if (Pixels(root.GetAttribute("width")) is { } width && Pixels(root.GetAttribute("height")) is { } height) return (width, height);
        var box = (root.GetAttribute("viewBox") ?? "").Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (box.Length == 4 && Pixels(box[2]) is { } boxWidth && Pixels(box[3]) is { } boxHeight) return (boxWidth, boxHeight);
        found.Add(PictureDiagnostics.BadSvg.At(where, "The drawing does not say its size", "Give its svg element a viewBox, such as viewBox=\"0 0 400 300\"."));
        return (0, 0);
    }

    private static int? Pixels(string? text)
    {
        if (text is null) return null;
        if (text.EndsWith("px", StringComparison.Ordinal)) text = text[..^2];
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 100_000
            ? (int)Math.Max(1, Math.Round(number, MidpointRounding.AwayFromZero)) : null;
    }

    private static bool IsDrawing(string space) => space.Length == 0 || space == Svg;

    private static SourceSpan Place(XmlReader reader, SitePath path) =>
        reader is IXmlLineInfo line && line.HasLineInfo() ? new SourceSpan(path.Value, line.LineNumber, line.LinePosition) : SourceSpan.StartOf(path.Value);
}
