using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>A sign with a name, in place of a form control that nobody can use and that has no label.</summary>
internal sealed class TaskHtml : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList task)
    {
        var words = ((BodyRenderer)renderer).Options.Words;
        renderer.Write(task.Checked ? "<span class=\"task task-done\" role=\"img\" aria-label=\"" : "<span class=\"task\" role=\"img\" aria-label=\"");
        renderer.WriteEscape(task.Checked ? words.Done : words.NotDone).Write(task.Checked ? "\">☑</span>" : "\">☐</span>");
    }
}
