using Markdig.Syntax.Inlines;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>Words in brackets with attributes: <c>[texto]{lang=es}</c>.</summary>
internal sealed class SpanInline : ContainerInline;
