using IjnSite.Engine.Formats.Liquid;
using IjnSite.Engine.Schemas;

namespace IjnSite.Views;

/// <summary>Typed values as templates see them.</summary>
internal static class ViewValues
{
    public static object? Of(object? value, ViewContext context) => value switch
    {
        null => null,
        PartialDate date => new DateView(date, context.Strings),
        EntryReference reference => context.Index.Resolve(reference) is { } entry ? new EntryView(entry, context) : null,
        FieldValues values => new FieldsView(values, context),
        IReadOnlyList<object> many => many.Select(one => Of(one, context)).Where(one => one is not null).ToList(),
        IReadOnlyDictionary<string, object> map => new LiquidMap(map.ToDictionary(m => m.Key, m => Of(m.Value, context))),
        _ => value,
    };
}

/// <summary>A date, for machines and for people.</summary>
internal sealed class DateView(PartialDate date, InterfaceStrings strings) : ILiquidObject
{
    public static readonly LiquidShape<(PartialDate Date, InterfaceStrings Strings)> Shape = new("a date")
    {
        { "iso", "for the attribute `datetime`: 2026-03-14, 2026-03 or 2026", d => d.Date.Iso },
        { "text", "as people read it, in the language of the page; the date itself, written out, is the same", d => d.Strings.Format(d.Date) },
        { "year", "the year, a number", d => d.Date.Year },
    };

    public IEnumerable<string> MemberNames => Shape.MemberNames;

    public bool TryGetMember(string name, out object? value) => Shape.TryGetMember((date, strings), name, out value);

    public override string ToString() => strings.Format(date);
}

/// <summary>A group of keys, such as one figure of a brief.</summary>
internal sealed class FieldsView(FieldValues values, ViewContext context) : ILiquidObject
{
    public IEnumerable<string> MemberNames => values.Schema.Fields.Select(f => f.Key);

    public bool TryGetMember(string name, out object? value)
    {
        value = ViewValues.Of(values.Get(name), context);
        return values.Schema.SlotOf(name) >= 0;
    }
}
