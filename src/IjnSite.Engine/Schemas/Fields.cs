namespace IjnSite.Engine.Schemas;

/// <summary>Makes field handles; the one place where a key's value type and its C# type meet.</summary>
public static class Fields
{
    public static Field<string> Text(string key, string help, int maxLength = 10_000) => new(key, new TextType(maxLength), help);

    public static Field<string> LongText(string key, string help) => new(key, new TextType(multiline: true), help);

    public static Field<int?> Integer(string key, string help, int min = int.MinValue, int max = int.MaxValue) => new(key, new IntegerType(min, max), help);

    public static Field<bool> Boolean(string key, string help) => new(key, new BooleanType(), help);

    public static Field<PartialDate?> Date(string key, string help, bool dayNeeded = false) => new(key, new DateType(dayNeeded), help);

    public static Field<string> Choice(string key, string help, params string[] choices) => new(key, new ChoiceType(choices), help);

    public static Field<string> Of(string key, ScalarType type, string help) => new(key, type, help);

    public static Field<EntryReference?> Reference(string key, string help, params string[] targets) => new(key, new ReferenceType(targets), help);

    public static Field<IReadOnlyList<object>> References(string key, string help, params string[] targets) =>
        new(key, new ListType(new ReferenceType(targets)), help);

    public static Field<IReadOnlyList<object>> List(string key, FieldType item, string help) => new(key, new ListType(item), help);

    public static Field<IReadOnlyList<object>> Objects(string key, string help, params Field[] fields) => new(key, new ListType(new ObjectType(fields)), help);

    public static Field<FieldValues> Object(string key, string help, params Field[] fields) => new(key, new ObjectType(fields), help);

    public static Field<IReadOnlyDictionary<string, object>> Map(string key, FieldType value, string help) => new(key, new MapType(value), help);
}
