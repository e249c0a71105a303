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

/// <summary>A date: <c>iso</c> for machines, <c>text</c> for people.</summary>
internal sealed class DateView(PartialDate date, InterfaceStrings strings) : ILiquidObject
{
    public IEnumerable<string> MemberNames => ["iso", "text", "year"];

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "iso" => date.Iso,
            "text" => strings.Format(date),
            "year" => date.Year,
            _ => null,
        };
        return value is not null;
    }

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
