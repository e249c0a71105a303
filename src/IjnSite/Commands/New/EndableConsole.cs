using Spectre.Console;
using Spectre.Console.Rendering;

namespace IjnSite.Commands.New;

/// <summary>A terminal on which Ctrl-D, the end of the input, ends the questions; the library's prompts ignore it.</summary>
internal sealed class EndableConsole(IAnsiConsole inner) : IAnsiConsole
{
    private const char EndOfInput = '\u0004';

    public Profile Profile => inner.Profile;

    public IAnsiConsoleCursor Cursor => inner.Cursor;

    public IAnsiConsoleInput Input { get; } = new Keys(inner.Input);

    public IExclusivityMode ExclusivityMode => inner.ExclusivityMode;

    public RenderPipeline Pipeline => inner.Pipeline;

    public void Clear(bool home) => inner.Clear(home);

    public void Write(IRenderable renderable) => inner.Write(renderable);

    public void WriteAnsi(Action<AnsiWriter> action) => inner.WriteAnsi(action);

    private sealed class Keys(IAnsiConsoleInput inner) : IAnsiConsoleInput
    {
        public bool IsKeyAvailable() => inner.IsKeyAvailable();

        public ConsoleKeyInfo? ReadKey(bool intercept) => Checked(inner.ReadKey(intercept));

        public async Task<ConsoleKeyInfo?> ReadKeyAsync(bool intercept, CancellationToken cancellationToken) => Checked(await inner.ReadKeyAsync(intercept, cancellationToken));

        private static ConsoleKeyInfo? Checked(ConsoleKeyInfo? key) =>
            key is { KeyChar: EndOfInput } or { Key: ConsoleKey.D, Modifiers: ConsoleModifiers.Control } ? throw new OperationCanceledException() : key;
    }
}
