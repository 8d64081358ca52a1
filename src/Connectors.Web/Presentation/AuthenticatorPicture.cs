using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Connectors.Web.Presentation;

/// <summary>The picture that an authenticator app reads: a QR code of an otpauth address, as SVG.</summary>
internal static class AuthenticatorPicture
{
    public static IHtmlContent Of(string account, string key)
    {
        var address = $"otpauth://totp/Connectors:{Uri.EscapeDataString(account)}?secret={Uri.EscapeDataString(key)}&issuer=Connectors";
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(data);
        return new HtmlString(svg.GetGraphic(4));
    }
}
