using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Schemas;

/// <summary>
/// How the text of a field becomes a value. One schema feeds the checks, the views, the API and the editors' tools, so a type says what it is
/// in words and data and never only in code.
/// </summary>
public abstract class FieldType
{
    /// <summary>What an author has to write, to stand after "must be": <c>a date such as 2026-03-14</c>.</summary>
    public abstract string Expectation { get; }

    /// <summary>The typed value, or null after a finding was reported. Never called with an absent value.</summary>
    public abstract object? Read(MetadataValue value, FieldReader reader);
}
