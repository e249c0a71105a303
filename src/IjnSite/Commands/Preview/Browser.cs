using System.ComponentModel;
using System.Diagnostics;

namespace IjnSite.Commands.Preview;

/// <summary>The person's own browser.</summary>
internal static class Browser
{
    /// <returns>Null, or why it could not be opened.</returns>
    public static string? Open(string address)
    {
        var (program, arguments) = OperatingSystem.IsWindows() ? ("explorer.exe", address) : (OperatingSystem.IsMacOS() ? "open" : "xdg-open", address);
        try
        {
            // Its words are not ours; an address without spaces needs no quotes.
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true });
            return process is null ? "no program was started" : null;
        }
        catch (Exception fault) when (fault is Win32Exception or InvalidOperationException)
        {
            return $"{program} cannot be started ({fault.Message})";
        }
    }
}
