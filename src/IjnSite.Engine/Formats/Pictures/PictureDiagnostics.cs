using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Formats.Pictures;

public static class PictureDiagnostics
{
    public static readonly DiagnosticDescriptor Unknown = new("picture-unknown", Severity.Error,
        "A file among the pictures is no picture, whatever its name says.");

    public static readonly DiagnosticDescriptor Kind = new("picture-kind", Severity.Error,
        "A picture is of a kind that not every browser shows or that this program cannot read, such as HEIC from a phone.");

    public static readonly DiagnosticDescriptor Extension = new("picture-extension", Severity.Error,
        "A picture's name ends in the letters of another kind than it is.");

    public static readonly DiagnosticDescriptor TooLarge = new("picture-too-large", Severity.Error,
        "A picture has more bytes or more pixels than the program is willing to read.");

    public static readonly DiagnosticDescriptor Animated = new("picture-animated", Severity.Error,
        "A picture moves; readers could not stop it.");

    public static readonly DiagnosticDescriptor Damaged = new("picture-damaged", Severity.Error,
        "A picture is cut off or its bytes make no sense, most often because an upload broke off.");

    public static readonly DiagnosticDescriptor UnsafeSvg = new("svg-unsafe", Severity.Error,
        "An SVG drawing holds something that could run, or could ask another host for something, or that is not on the list of what a drawing may hold.");

    public static readonly DiagnosticDescriptor BadSvg = new("svg-damaged", Severity.Error,
        "An SVG drawing is no well-formed XML, has a document type, or does not say its size.");

    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [Unknown, Kind, Extension, TooLarge, Animated, Damaged, UnsafeSvg, BadSvg];
}
