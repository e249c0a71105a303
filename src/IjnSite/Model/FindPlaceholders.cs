using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Pipelines;
using IjnSite.Engine.Schemas;

namespace IjnSite.Model;

/// <summary>Finds what a new entry's file was filled with and nobody replaced, once the entry is no draft any more.</summary>
public sealed class FindPlaceholders : DocumentModule
{
    /// <summary>The address that a new contact is given.</summary>
    public const string Email = "name@example.org";

    public static readonly DiagnosticDescriptor Found = new("placeholder", Severity.Warning,
        "An entry that is no draft still has a text with which its file was made.")
    {
        Advice = "Write the text that belongs there, or mark the entry as a draft again.",
    };

    public override IEnumerable<Document> Execute(Document input, PipelineContext context)
    {
        if (input is Entry entry && !entry.Get(CommonFields.Draft)) Look(entry.Values, context.Diagnostics);
        return [input];
    }

    private static void Look(FieldValues values, DiagnosticBag diagnostics)
    {
        foreach (var field in values.Schema.Fields)
        {
            switch (values.Get(field))
            {
                case string text when text == field.Help.Trim() || (field.Type is EmailType && text == Email):
                    diagnostics.Add(Found.At(values.WhereIs(field), $"'{field.Key}' still has the words with which the file was made", "Write your own, or put the line 'draft: true' back."));
                    break;
                case FieldValues group:
                    Look(group, diagnostics);
                    break;
                case IReadOnlyList<object> many:
                    foreach (var item in many.OfType<FieldValues>()) Look(item, diagnostics);
                    break;
            }
        }
    }
}
