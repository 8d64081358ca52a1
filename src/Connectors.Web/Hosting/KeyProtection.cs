using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;

namespace Connectors.Web.Hosting;

/// <summary>Encrypts the keys of credentials and cookies, which are in the database, with a certificate that is not.</summary>
internal static class KeyProtection
{
    /// <exception cref="InvalidOperationException">The certificate can't be read; the message says what to set.</exception>
    public static void AddKeyProtection(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration["Keys:Certificate"] is not { Length: > 0 } file) return;
        services.AddDataProtection().ProtectKeysWithCertificate(Read(file, configuration["Keys:CertificatePassword"]));
    }

    private static X509Certificate2 Read(string file, string? password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(file, password);
        }
        catch (Exception fault) when (fault is CryptographicException or IOException)
        {
            throw new InvalidOperationException(
                $"Keys:Certificate names {file}, which can't be read as a PKCS #12 file (.pfx) with Keys:CertificatePassword. "
                + "Correct one of them, or leave both out.",
                fault);
        }
    }
}
