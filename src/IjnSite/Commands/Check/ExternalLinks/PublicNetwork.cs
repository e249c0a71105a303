using System.Net;
using System.Net.Sockets;

namespace IjnSite.Commands.Check.ExternalLinks;

/// <summary>
/// Opens connections to the public internet alone. A text from a stranger may name any address; whoever runs the check must not ask their own machine, their office or
/// the metadata service of a cloud for it. A name is looked up once, and what was found is what is connected to, so that a second answer cannot differ.
/// </summary>
/// <param name="mayConnect">Which addresses are allowed.</param>
internal sealed class PublicNetwork(Func<IPAddress, bool> mayConnect)
{
    /// <summary>The networks that are not the public internet (the special-purpose registries of IANA, RFC 6890).</summary>
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Of IPv6, 2000::/3 alone is public; these lie in it. The third and fourth carry addresses of IPv4 inside.
            "2001:db8::/32", "3fff::/20", "2001::/23", "2002::/16",
        }.Select(n => IPNetwork.Parse(n)),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(plain)) && !Special.Any(n => n.Contains(plain));
    }

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var end = context.DnsEndPoint;
        var addresses = IPAddress.TryParse(end.Host, out var written) ? [written] : await Dns.GetHostAddressesAsync(end.Host, cancellation);
        if (addresses.Length == 0) throw new SocketException((int)SocketError.HostNotFound);
        if (!addresses.All(mayConnect)) throw new NotPublicException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, end.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>The address leads into a network that is not public.</summary>
internal sealed class NotPublicException : Exception;
