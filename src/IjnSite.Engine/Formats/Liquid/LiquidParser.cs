using Fluid;
using Fluid.Ast;
using Parlot.Fluent;

namespace IjnSite.Engine.Formats.Liquid;

/// <summary>Liquid with two tags of ours: <c>{% main %}</c> in base.liquid, and <c>{% render 'partial', name: value %}</c> over the theme's own partials.</summary>
internal sealed class LiquidParser : FluidParser
{
    public LiquidParser(LiquidTemplates templates)
        : base(new FluidParserOptions { AllowFunctions = false, AllowParentheses = false })
    {
        RegisteredTags.Remove("include");
        RegisterEmptyTag("main", templates.RenderMainAsync);
        var arguments = Parsers.ZeroOrOne(Comma.SkipAnd(ArgumentsList));
        RegisterParserTag("render", String.And(arguments), (call, writer, encoder, context) =>
            templates.RenderPartialAsync(call.Item1.ToString(), call.Item2 ?? [], writer, encoder, context));
    }
}
