using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Connectors.Outbound.Credentials;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Web.Tests.Hosting;

public sealed class KeyProtectionTests
{
    [Fact]
    public async Task With_a_certificate_the_keys_stand_in_the_database_encrypted()
    {
        await using var app = new CertifiedApp("key-password-1");

        app.Services.GetRequiredService<CredentialVault>().Prepare();

        var database = string.Concat(app.Files().Select(Encoding.Latin1.GetString));
        Assert.Contains("EncryptedKey", database, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", database, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_can_not_be_read_stops_the_start_with_the_remedy()
    {
        await using var app = new CertifiedApp("another-password");

        var fault = Assert.Throws<InvalidOperationException>(() => app.Services);

        Assert.Contains("can't be read as a PKCS #12 file (.pfx) with Keys:CertificatePassword", fault.Message, StringComparison.Ordinal);
    }

    private sealed class CertifiedApp(string password) : DemoHost
    {
        private readonly string _file = Path.GetTempFileName();

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            File.Delete(_file);
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            using var key = RSA.Create(2048);
            using var certificate = new CertificateRequest("CN=connectors", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
            File.WriteAllBytes(_file, certificate.Export(X509ContentType.Pkcs12, "key-password-1"));
            builder
                .UseSetting("Keys:Certificate", _file)
                .UseSetting("Keys:CertificatePassword", password)
                .UseSetting("Demo:Enabled", "false");
        }
    }
}
