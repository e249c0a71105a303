using System.Text.RegularExpressions;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Hosting;

/// <summary>The .NET SDK that <c>build/dotnet-sdk.sha512</c> names.</summary>
internal static class PinnedSdk
{
    public static string Version { get; } =
        Regex.Match(File.ReadAllText(Repository.PathOf("build", "dotnet-sdk.sha512")), @"^[0-9a-f]{128}  dotnet-sdk-(\d+\.\d+\.\d+)-linux-x64\.tar\.gz\n$").Groups[1].Value;
}
